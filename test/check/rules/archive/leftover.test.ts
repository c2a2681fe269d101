import { leftover, packCommand } from '../../../../check/rules/archive/leftover';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkZip } from '../../../../check/check-archive';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { goodFiles } from '../../support/good-archive';
import { temporaryFolder } from '../../../support/temporary-folder';

describeRule(leftover, {
  'names what macOS adds, once for the folder': {
    given: [put('__MACOSX/._script.js', ''), put('__MACOSX/images/._logo.png', '')],
    finds: ['warning __MACOSX/ __MACOSX/ is what macOS adds when it zips (2 entries).'],
  },
  'names hidden files and folders': {
    given: [put('.DS_Store', ''), put('i18n/.gitkeep', ''), put('.git/HEAD', '')],
    finds: ['warning .DS_Store', 'warning i18n/.gitkeep', 'warning .git/ .git/ is a hidden folder'],
  },
  'names packages, once': {
    given: [put('node_modules/a/index.js', ''), put('node_modules/b/index.js', '')],
    finds: ['warning node_modules/ node_modules/ is installed packages (2 entries).'],
  },
  'names leftovers of systems, editors and builds': {
    given: [
      put('images/Thumbs.db', ''),
      put('script.js~', ''),
      put('script.js.map', ''),
      put('package.json', ''),
      put('old.zip', ''),
    ],
    finds: [
      'warning images/Thumbs.db',
      'warning script.js~',
      'warning script.js.map script.js.map is a source map.',
      'warning package.json',
      'warning old.zip',
    ],
  },
  'leaves climbing paths to their own rule': { given: [put('../a.js', ''), put('a/..', ''), put('./b.js', '')] },
  'lets ordinary files be': { given: [put('templates/log.twig', ''), put('lib/backup-list.js', '')] },
});

const hasZip = spawnSync('zip', ['-v']).status === 0;
if (!hasZip)
  console.log('Skipped: there is no program `zip` here to run the command with that archive/leftover prints.');

it.runIf(hasZip)('the command that the rule prints packs the widget and nothing that the rule finds', async () => {
  const folder = join(temporaryFolder(), 'widget');
  const strays = ['.DS_Store', 'images/.DS_Store', '.git/HEAD', '__MACOSX/._a', 'node_modules/a/b.js', 'script.js.map'];
  const others = ['old.zip', 'script.js~', 'images/Thumbs.db', 'package.json', 'package-lock.json', 'script.js.bak'];
  for (const [path, content] of [...goodFiles(), ...[...strays, ...others].map((stray) => [stray, 'x'] as const)]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  expect(spawnSync(packCommand, { cwd: folder, shell: true }).status).toBe(0);
  const { findings } = await checkZip(join(folder, '../widget.zip'), { listing: true });
  expect(findings).toEqual([]);
});
