import { notChecked } from '../../../../check/rules/archive/not-checked';
import { type Change, put, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

const manyLanguages: Change = (files) => {
  const locales = Array.from({ length: 1_000 }, (_, index) => `x${index}`);
  setManifest('widget/locale', locales)(files);
  for (const locale of locales) put(`i18n/${locale}.json`, JSON.stringify(Array.from({ length: 70 }, () => 0)))(files);
};

describeRule(notChecked, {
  'warns of files that are too large to be read': {
    given: [
      put('manifest.json', Buffer.alloc(2_000_000, ' ')),
      put('i18n/en.json', Buffer.alloc(1_100_000, ' ')),
      put('images/photo.png', Buffer.alloc(3_000_000)),
    ],
    finds: [
      'warning manifest.json manifest.json was not checked: it has 1.9 MB',
      'warning i18n/en.json',
      'warning images/photo.png images/photo.png was not checked: it has 2.9 MB, and 2.0 MB could still be read.',
    ],
  },
  'warns when all files together are too much': {
    given: Array.from({ length: 20 }, (_, index) => put(`part-${index}.bin`, Buffer.alloc(2_000_000))),
    finds: Array.from({ length: 10 }, (_, index) => `warning part-${index + 10}.bin`),
  },
  'stops at megabytes of names': {
    given: {
      zip: zipOf(Array.from({ length: 200 }, (_, index) => ({ name: `${'a'.repeat(60_000)}${index}.js` }))),
    },
    finds: ['warning  Was not checked: entries after the first 140, or in deeper folders.'],
  },
  'stops at ten thousand entries': {
    given: { zip: zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}.js` }))) },
    finds: ['warning  Was not checked: entries after the first 10000, or in deeper folders.'],
  },
  'tells once of all languages that are too much': {
    given: manyLanguages,
    finds: [
      'more JSON files were not checked: the archive has more JSON than 100000 tokens.',
      'warning i18n/ i18n/ was checked for the first 100 of its 1002 languages.',
    ],
  },
  'tells of brackets in brackets': {
    given: put('i18n/es.json', '['.repeat(100_000)),
    finds: ['warning i18n/es.json i18n/es.json was not checked: brackets are nested more than 64 deep.'],
  },
  'tells of code that is nested too deep': {
    given: put('lib/deep.js', `a = ${'['.repeat(50_000)}${']'.repeat(50_000)};`),
    finds: ['warning lib/deep.js lib/deep.js was not checked: the code is nested too deep to be analysed.'],
  },
  'tells of too much code': {
    given: put('lib/long.js', 'a;'.repeat(210_000)),
    finds: ['warning lib/long.js lib/long.js was not checked: the JavaScript is too much to be analysed.'],
  },
  'tells when only the outline was checked': {
    given: put('lib/long.js', `(function () { ${`(function () { ${'a;'.repeat(1000)} })();`.repeat(250)} })();`),
    finds: ['warning lib/long.js lib/long.js was checked in outline only: '],
  },
});
