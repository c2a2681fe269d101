import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';
import { UserError } from '../../shared/user-error';

/** More than any widget has; a zip made to fill the memory stops here. */
const largestArchive = 64 * 1024 * 1024;

const openZip = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** The files of a zip by name. Names that lead out of the archive, and entries that cannot be read, are errors. */
export async function readZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let total = 0;
  try {
    const zip = await openZip(bytes, { lazyEntries: true });
    for await (const entry of entriesOf(zip)) {
      total += entry.uncompressedSize;
      if (total > largestArchive) throw new Error(`it unpacks to more than ${largestArchive} bytes`);
      if (!entry.fileName.endsWith('/')) files.set(entry.fileName, await readEntry(zip, entry));
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`The archive cannot be read as a zip: ${reason}. Pack it anew.`, { cause });
  }
  return files;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left -= 1) {
    const next = once(zip, 'entry') as Promise<[Entry]>;
    zip.readEntry();
    yield (await next)[0];
  }
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(buffer(stream));
    });
  });
}
