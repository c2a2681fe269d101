import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { UnreadableEntry } from '../../archive/archive';
import { folderArchive } from '../../archive/folder-archive';
import { temporaryFolder } from '../support/temporary-folder';

it.each(['stat', 'read'] as const)('a file whose %s fails is an unreadable entry', async (method) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'script.js'), 'x');
  const failing = () => Promise.reject(Object.assign(new Error('no'), { code: 'EINVAL' }));
  const archive = await folderArchive(folder, {
    openFile: async (path, flags) => Object.assign(await open(path, flags), { [method]: failing }),
  });
  const [entry] = archive.entries;
  const content = entry && archive.read(entry, 100);
  await expect(content).rejects.toThrow(new UnreadableEntry('cannot be read (EINVAL)'));
});

it('folders, links and what is none of them are told apart', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'images'));
  symlinkSync('/etc/passwd', join(folder, 'link'));
  writeFileSync(join(folder, 'script.js'), 'xy');
  const server = createServer().listen(join(folder, 'socket'));
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { entries } = await folderArchive(folder);
  expect(entries.map(({ name, kind, size }) => [name, kind, size])).toEqual([
    ['images/', 'folder', 0],
    ['link', 'link', 0],
    ['script.js', 'file', 2],
    ['socket', 'other', 0],
  ]);
});
