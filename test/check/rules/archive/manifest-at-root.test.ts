import { manifestAtRoot } from '../../../../check/rules/archive/manifest-at-root';
import { type Change, put, remove, rename } from '../../support/changes';
import { brokenList } from '../../support/broken-list';
import { describeRule } from '../../support/describe-rule';

const inFolder =
  (folder: string): Change =>
  (files) => {
    for (const path of new Map(files).keys()) rename(path, `${folder}${path}`)(files);
  };

describeRule(manifestAtRoot, {
  'names a missing manifest': {
    given: remove('manifest.json'),
    finds: ['error manifest.json There is no manifest.json at the root'],
  },
  'sees that the folder was zipped': {
    given: inFolder('my-widget/'),
    finds: ['error my-widget/manifest.json manifest.json lies in the folder my-widget/, not at the root'],
  },
  'names one that lies deeper': {
    given: inFolder('a/w/'),
    finds: ['error a/w/manifest.json manifest.json lies in the folder a/w/, not at the root'],
  },
  'names several': {
    given: [remove('manifest.json'), ...['a', 'b', 'c', 'd'].map((folder) => put(`${folder}/manifest.json`, '{}'))],
    finds: [
      'error manifest.json There is no manifest.json at the root of the archive. There are a/manifest.json, b/manifest.json, c/manifest.json and 1 more.',
    ],
  },
  'leaves a manifest in another case to the rule about case': { given: rename('manifest.json', 'Manifest.json') },
  'does not speak of what a broken zip may hold': { given: { zip: brokenList() } },
});
