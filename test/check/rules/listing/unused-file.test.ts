import { unusedFile } from '../../../../check/rules/listing/unused-file';
import { brokenList } from '../../support/broken-list';
import { put, remove, replace, setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(unusedFile, {
  'names files that nothing mentions': {
    given: [put('style.css', 'a{}'), put('templates/form.twig', '')],
    finds: ['warning style.css Nothing refers to style.css.', 'warning templates/form.twig'],
  },
  'takes a name in a script, a template or a style sheet for a use': {
    given: [
      put('style.css', '.own { background: url(images/paper.svg) }'),
      put('images/paper.svg', '<svg/>'),
      put('templates/form.twig', ''),
      replace('script.js', 'return true;', "load('/style.css'); load('templates/' + 'form' + '.twig'); return true;"),
    ],
  },
  'leaves files in another case, unsafe paths and widgets without a manifest to other rules': {
    given: {
      zip: zipOf([
        { name: 'manifest.json', content: Buffer.from('{}') },
        ...['Script.js', 'images/LOGO.png', 'a\\b.js', '../x.js'].map((name) => ({ name })),
      ]),
    },
  },
  'takes a name in another case for a use': {
    given: [
      put('style.css', 'url(images/Bg.png) url(images/photo.png)'),
      put('images/bg.png', ''),
      put('images/Photo.png', ''),
      put('lib/x.js', "'style'"),
    ],
    finds: ['lib/x.js'],
  },
  'names a second script.js in another case': { given: put('Script.js', ''), finds: ['Nothing refers to Script.js.'] },
  'says nothing without a manifest': { given: [remove('manifest.json'), put('style.css', '')] },
  'says nothing while nobody can tell what the manifest refers to': {
    given: [put('manifest.json', ''), put('style.css', '')],
  },
  'says nothing where the list of entries breaks off': {
    given: { zip: brokenList(['manifest.json', 'style.css', 'script.js']) },
  },
  'says nothing where there are more entries than are listed': {
    given: {
      zip: zipOf([
        { name: 'manifest.json', content: Buffer.from('{}') },
        ...Array.from({ length: 10_001 }, (_, index) => ({ name: `lib/file-${index}.js` })),
      ]),
    },
  },
  'does not take a word in a text for a use': {
    given: [put('orphan.css', ''), setJson('i18n/en.json', 'settings/login', 'orphan')],
    finds: ['warning orphan.css'],
  },
  'does not take a mention of itself for a use': {
    given: put('lib/orphan.js', '// orphan'),
    finds: ['warning lib/orphan.js'],
  },
});
