import { buffer } from 'node:stream/consumers';
import { type Entry, open, type ZipFile } from 'yauzl';

/** An entry of a zip with its content. */
export interface ZippedFile {
  entry: Entry;
  content: Buffer;
}

/** Reads a zip with a reader that is not the build's own packer. */
export async function readZip(path: string): Promise<Map<string, ZippedFile>> {
  const zip = await opened(path);
  const files = new Map<string, ZippedFile>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          files.set(entry.fileName, { entry, content });
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}
