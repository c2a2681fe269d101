import { leftover } from '../../../../check/rules/archive/leftover';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

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
