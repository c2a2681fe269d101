import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOfZip } from '../../archive/files-of-zip';
import { filesOfFolder } from '../../archive/files-of-folder';
import { archiveLimits } from '../../archive/limits';
import { zipArchive } from '../../archive/zip-archive';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder';
import { zipOf } from '../support/zip';

const { entries, bytes, folderDepth } = archiveLimits;

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}`, method: 'store' as const }));
const tooMany = `it has more than ${entries} entries, too long a list of them, or more than ${folderDepth} folders in one another`;
const refused = (reason: string) => `The archive cannot be read as a zip: ${reason}. Pack it anew.`;

it('a zip may have as many entries as the limit', async () => {
  expect((await filesOfZip(zipOf(numbered(entries)))).size).toBe(entries);
  await expect(filesOfZip(zipOf(numbered(entries + 1)))).rejects.toThrow(refused(tooMany));
});

it('an entry may lie as deep as the limit', async () => {
  const deepest = `${'a/'.repeat(folderDepth)}b`;
  expect([...(await filesOfZip(zipOf([{ name: deepest }]))).keys()]).toEqual([deepest]);
  expect(await zipArchive(zipOf([{ name: `a/${deepest}` }, { name: 'c' }]))).toMatchObject({
    entries: [],
    cutShort: true,
    faults: [],
  });
});

it('folders may lie as deep as the limit', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ...Array<string>(folderDepth).fill('a')), { recursive: true });
  expect(await filesOfFolder(folder)).toEqual(new Map());
  mkdirSync(join(folder, ...Array<string>(folderDepth + 1).fill('a')), { recursive: true });
  await expect(filesOfFolder(folder)).rejects.toThrow(tooMany);
});

it('files may have as many bytes together as the limit', async () => {
  const files = await filesOfZip(zipOf([{ name: 'a', content: Buffer.alloc(bytes) }]));
  expect(files.get('a')).toHaveLength(bytes);
});

it('a zip may be as large as the limit', async () => {
  const file = temporaryFile('widget.zip', Buffer.alloc(0));
  truncateSync(file, bytes + 1);
  expect(await zipArchive(file)).toMatchObject({ damage: `it is larger than ${bytes} bytes` });
  truncateSync(file, bytes);
  expect(await zipArchive(file)).toMatchObject({ damage: expect.stringContaining('no end record') as string });
});

it('a zip with a fault is not read', async () => {
  const zip = zipOf([{ name: 'a.js', localName: 'b.js' }]);
  await expect(filesOfZip(zip)).rejects.toThrow(refused('a.js has another name beside its content: "b.js"'));
});

it('a zip that is none is not read', async () => {
  await expect(filesOfZip(Buffer.from('PK'))).rejects.toThrow(
    refused('it has no end record: it is not a zip, or was cut off'),
  );
});
