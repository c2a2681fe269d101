import { manifestAtRoot } from '../../../../scripts/check/rules/archive/manifest-at-root';
import type { Change } from '../../support/changes';
import { remove, rename } from '../../support/changes';
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
  'leaves a manifest in another case to the rule about case': { given: rename('manifest.json', 'Manifest.json') },
});
