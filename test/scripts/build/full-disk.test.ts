import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { repositoryRoot } from '../../../shared/paths';
import { copyProject } from '../../support/project-copy';

/** A disk of its own that only the command sees, full but for what the compiled commands need: for whoever may make one. */
const onFullDisk = `mount -t tmpfs -o size=16m tmpfs dist && cp -r "$1" dist/commands && cp "$0" dist/widget.zip
cat /dev/zero > dist/rest 2> /dev/null
"$2" scripts/run.cjs scripts/build.ts; code=$?
ls dist; exit $code`;

const mayMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
if (!mayMount) console.warn('No disk may be mounted here: what a build does on a full one is not tried.');

it.skipIf(!mayMount)('a full disk is told in a sentence, and nothing half is left on it', async () => {
  const { root, remove } = await copyProject();
  onTestFinished(remove);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const words = [
    '-rm',
    'sh',
    '-c',
    onFullDisk,
    join(root, 'package.json'),
    join(repositoryRoot, 'dist/commands'),
    process.execPath,
  ];
  const { status, stdout, stderr } = spawnSync('unshare', words, { cwd: root, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: 'commands\nrest\n' });
  expect(stderr).toMatch(/widget\.zip: the disk is full\.\n$/);
});
