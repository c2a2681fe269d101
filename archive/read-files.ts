import { type ArchiveEntry, UnreadableEntry, type WidgetArchive } from './archive';
import { archiveLimits } from './limits';

/** An archive that cannot be read as a whole; the message is why. */
export class UnreadableArchive extends Error {
  override name = 'UnreadableArchive';
}

/**
 * Every file of an archive by its name; the archive is closed.
 * @throws {UnreadableArchive} when a file cannot be read, or when they are too many or too large
 */
export async function readFiles(archive: WidgetArchive): Promise<Map<string, Buffer>> {
  try {
    demandSound(archive);
    const files = new Map<string, Buffer>();
    for (const entry of archive.entries) {
      if (entry.kind === 'file') files.set(entry.name, await readWhole(archive, entry));
    }
    return files;
  } finally {
    archive.close();
  }
}

const { entries: most, folderDepth } = archiveLimits;
const tooMany = `it has more than ${most} entries, too long a list of them, or more than ${folderDepth} folders in one another`;

function demandSound({ entries, damage, cutShort, faults: [fault] }: WidgetArchive): void {
  if (damage !== undefined) throw new UnreadableArchive(damage);
  if (cutShort) throw new UnreadableArchive(tooMany);
  if (fault) throw new UnreadableArchive(fault.message);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= archiveLimits.bytes) return;
  throw new UnreadableArchive(`it unpacks to more than ${archiveLimits.bytes} bytes`);
}

async function readWhole(archive: WidgetArchive, entry: ArchiveEntry): Promise<Buffer> {
  try {
    return await archive.read(entry, archiveLimits.bytes);
  } catch (cause) {
    if (cause instanceof UnreadableEntry) throw new UnreadableArchive(`${entry.name} ${cause.message}`, { cause });
    throw cause;
  }
}
