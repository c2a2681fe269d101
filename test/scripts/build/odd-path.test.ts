import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { copyProject } from '../../support/project-copy';
import { runBuild } from '../../support/run-build';

// Windows has no names with the last two. A backslash Node itself refuses in the path of a module, before any of ours runs.
const odd = `a [b] {c} #d %41${process.platform === 'win32' ? '' : ' ? *'}`;

it(`a project is built in a folder that is named ${odd}`, async () => {
  const { root } = await copyProject();
  const folder = `${root} ${odd}`;
  // The commands are compiled there too.
  await rm(join(root, 'dist'), { recursive: true });
  await rename(root, folder);
  onTestFinished(() => rm(folder, { recursive: true }));
  expect(await runBuild(folder)).toMatchObject({ code: 0, output: expect.stringContaining('widget.zip') as string });
  expect(existsSync(join(folder, 'dist', 'widget.zip'))).toBe(true);
});
