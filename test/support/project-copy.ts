import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';

const parts = [
  'package.json',
  'tsconfig.json',
  'manifest.template.json',
  'i18n',
  'images',
  'shared',
  'kommo',
  'message',
  'widget-src',
  'archive',
  'check',
  'kommo-page',
  'simulator',
  'scripts',
];

/** Copies what a build reads into a new folder, where a test may change it; the developer's own dist/ stays as it is. */
export async function copyProject(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'widget-'));
  for (const part of parts) await cp(join(repositoryRoot, part), join(root, part), { recursive: true });
  await symlink(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
