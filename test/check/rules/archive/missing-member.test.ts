import { missingMember } from '../../../../check/rules/archive/missing-member';
import { remove, rename, setManifest } from '../../support/changes';
import { brokenList } from '../../support/broken-list';
import { describeRule } from '../../support/describe-rule';

describeRule(missingMember, {
  'demands script.js for the pipeline': {
    given: remove('script.js'),
    finds: ['error script.js There is no script.js.'],
  },
  'warns of a missing script.js elsewhere': {
    given: [remove('script.js'), setManifest('locations', ['settings'])],
    finds: ['warning script.js There is no script.js.'],
  },
  'demands i18n': {
    given: [remove('i18n/en.json'), remove('i18n/es.json')],
    finds: ['error i18n/ There is no folder i18n/'],
  },
  'sees where the files of a folder lie': {
    given: ['i18n/en.json', 'i18n/es.json'].map((path) => rename(path, path.replace('i18n', 'lang'))),
    finds: ['error i18n/ There is no folder i18n/ with files in it. Does lang/en.json belong there?'],
  },
  'sees where the logos lie': {
    given: (files) => {
      for (const path of new Map(files).keys())
        if (path.startsWith('images/')) rename(path, path.replace('images', 'img'))(files);
    },
    finds: ['error images/ There is no folder images/ with files in it. Does img/logo_main.png belong there?'],
  },
  'demands images': {
    given: (files) => {
      for (const path of files.keys()) if (path.startsWith('images/')) files.delete(path);
    },
    finds: ['error images/ There is no folder images/'],
  },
  'does not speak of what a broken zip may hold': { given: { zip: brokenList() } },
});
