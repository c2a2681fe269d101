import { ZipArchive } from 'archiver';

// The oldest date that a zip can hold, and fixed rights: the archive depends on the files' names and contents alone.
const entryData = { date: new Date('1980-01-01T00:00:00Z'), mode: 0o644 };

/** Packs files into a zip whose bytes depend on their names and contents only. */
export async function zip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  const chunks: Buffer[] = [];
  const written = new Promise<void>((resolve, reject) => {
    archive.on('data', (chunk) => chunks.push(chunk));
    archive.on('end', () => resolve());
    archive.on('error', reject);
    archive.on('warning', reject);
  });
  for (const name of [...files.keys()].toSorted()) archive.append(files.get(name) as Buffer, { ...entryData, name });
  await Promise.all([archive.finalize(), written]);
  return Buffer.concat(chunks);
}
