import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licencesDocument, type PackageLock } from '../scripts/licences/licences-document';
import { repositoryRoot } from '../shared/paths';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

/** What stands at the top of the repository and is meant for others. */
const packed = [
  '.ci',
  '.dockerignore',
  '.editorconfig',
  '.env.example',
  '.gitattributes',
  '.oxlintrc.json',
  '.prettierignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'archive',
  'check',
  'docs',
  'i18n',
  'images',
  'knip.json',
  'kommo',
  'kommo-api',
  'kommo-page',
  'manifest.template.json',
  'message',
  'package.json',
  'receiver',
  'scripts',
  'shared',
  'simulator',
  'test',
  'trial',
  'tsconfig.json',
  'vitest.config.ts',
  'widget-src',
];

it('a package of it holds what is in the repository, and no settings or products of whoever packs it', () => {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'];
  const { stdout } = spawnSync('npm', words, { cwd: repositoryRoot, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const tops = new Set(files.map(({ path }) => path.split('/')[0]));
  expect(tops).toEqual(new Set(packed));
  expect(files.filter(({ path }) => /(?:^|\/)(?:\.env$|node_modules|dist)(?:\/|$)|\.(?:pem|key)$/.test(path))).toEqual(
    [],
  );
});

it('docs/licences.md is made from package-lock.json; `npm run licences` brings it up to date', () => {
  expect(read('docs/licences.md')).toBe(licencesDocument(JSON.parse(read('package-lock.json')) as PackageLock));
});

it('no package is without a licence', () => {
  expect(read('docs/licences.md')).not.toContain('not told');
});
