import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demandRegularFiles } from '../../../scripts/build/demand-regular-files';
import { parseJson } from '../../../scripts/build/parse-json';
import { readProjectFile } from '../../../scripts/build/read-project-file';
import { writeArchive } from '../../../scripts/build/write-archive';
import { projectPaths } from '../../../shared/paths';
import { temporaryFolder } from '../../support/temporary-folder';

it.each([
  ['a folder', (path: string) => mkdirSync(path), 'is a folder where a file belongs'],
  ['a pipe', (path: string) => execFileSync('mkfifo', [path]), 'is not a file'],
  ['a file of 40 MB', sparseFile, 'has more than 20 MB'],
  ['nothing', () => undefined, 'the file is missing'],
])('%s in the place of a file is one sentence', async (_, make, message) => {
  const path = join(temporaryFolder(), 'en.json');
  make(path);
  await expect(readProjectFile(path)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining(message) as string,
  });
});

it.each(['widget-src/guard.ts', 'i18n/en.json', 'images/logo.png'])(
  'a pipe in the place of %s is told before anybody waits for it',
  async (path) => {
    const root = temporaryFolder();
    mkdirSync(join(root, path, '..'), { recursive: true });
    execFileSync('mkfifo', [join(root, path)]);
    await expect(demandRegularFiles(projectPaths(root))).rejects.toThrow(`${join(root, path)} is not a file.`);
  },
);

function sparseFile(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 40 * 1024 * 1024);
}

it.each([
  ['deep brackets', '['.repeat(100_000), 'file.json:1:65: nested more than 64 deep.'],
  ['a field called __proto__', '{\n"__proto__": {}}', 'file.json:2:1: "__proto__" means something else'],
])('%s are told with their place', (_, text, message) => {
  expect(() => parseJson(text, 'file.json')).toThrow(message);
});

it('a link in the place of the half-written archive is not written through', async () => {
  const folder = temporaryFolder();
  const other = join(folder, 'other.txt');
  writeFileSync(other, 'mine');
  const archive = join(folder, 'dist', 'widget.zip');
  mkdirSync(join(folder, 'dist'));
  symlinkSync(other, `${archive}.new`);
  await writeArchive(archive, Buffer.from('zip'));
  expect([readFileSync(other, 'utf8'), readFileSync(archive, 'utf8')]).toEqual(['mine', 'zip']);
});
