import { expect, it } from 'vitest';
import { checkFiles } from '../../../../check/check-archive';
import { fileWithoutLocale } from '../../../../check/rules/i18n/file-without-locale';
import { put, rename, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { goodFiles } from '../../support/good-archive';

describeRule(fileWithoutLocale, {
  'says nothing where no language is listed, which is an error of its own': { given: setManifest('widget/locale', []) },
  'leaves one with a region to the rule about languages without a file': {
    given: rename('i18n/es.json', 'i18n/es-ES.json'),
  },
  'proposes a language for a slip': {
    given: put('i18n/ess.json', '{}'),
    finds: ['i18n/ess.json belongs to no language in "widget.locale". Did you mean "es"?'],
  },
  'names files of languages that are not listed': {
    given: [put('i18n/ru.json', '{}'), put('i18n/readme.txt', '')],
    finds: ['warning i18n/ru.json i18n/ru.json belongs to no language in "widget.locale".', 'warning i18n/readme.txt'],
  },
});

it('a language of Kommo is not taken for a slip', async () => {
  const files = goodFiles();
  setManifest('widget/locale', ['es'])(files);
  const { findings } = await checkFiles(files, { rules: [fileWithoutLocale] });
  expect(findings.map(({ message }) => message)).toEqual(['i18n/en.json belongs to no language in "widget.locale".']);
});
