import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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
