import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOfFolder } from '../../archive/files-of-folder';
import { temporaryFolder } from '../support/temporary-folder';

it('leaves out what starts with a dot, packages and links, at every depth', async () => {
  const folder = temporaryFolder();
  for (const below of ['', 'lib']) {
    for (const name of ['.git', 'node_modules']) mkdirSync(join(folder, below, name), { recursive: true });
    for (const path of ['a.js', '.env', '.git/config', 'node_modules/b.js'])
      writeFileSync(join(folder, below, path), below);
    symlinkSync('/etc/passwd', join(folder, below, 'link'));
  }
  expect([...(await filesOfFolder(folder)).keys()]).toEqual(['a.js', 'lib/a.js']);
});

it('says what keeps it from reading a folder', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'big.bin'), '');
  truncateSync(join(folder, 'big.bin'), 65 * 1024 * 1024);
  await expect(filesOfFolder(folder)).rejects.toThrow(`${folder} cannot be read: it unpacks to more than`);
});

it('says of a folder that is not there that it is not', async () => {
  const missing = join(temporaryFolder(), 'missing');
  await expect(filesOfFolder(missing)).rejects.toMatchObject({ message: `${missing} cannot be read (ENOENT).` });
});
