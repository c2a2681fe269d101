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
    finds: ['error manifest.json This is no widget: it has no manifest.json at its root, and none is near.'],
  },
  'sees that the folder was zipped': {
    given: inFolder('my-widget/'),
    finds: ['error my-widget/manifest.json manifest.json lies in the folder my-widget/, not at the root'],
  },
  'does not take a folder for the widget that has something beside it': {
    given: [inFolder('w/'), put('notes.txt', 'to do')],
    finds: [
      'error manifest.json This is no widget: it has no manifest.json at its root; the nearest manifest.json is in w/.',
    ],
  },
  'names one that lies deeper': {
    given: inFolder('a/w/'),
    finds: [
      'error manifest.json This is no widget: it has no manifest.json at its root; the nearest manifest.json is in a/w/.',
    ],
  },
  'names several': {
    given: [remove('manifest.json'), ...['a', 'b', 'c', 'd'].map((folder) => put(`${folder}/manifest.json`, '{}'))],
    finds: [
      'error manifest.json This is no widget: it has no manifest.json at its root; the nearest manifest.json is in a/ (and 3 more lie elsewhere).',
    ],
  },
  "tells the manifest of a browser's extension from a widget's": {
    given: put('manifest.json', '{ "manifest_version": 3, "name": "Helper", "version": "1.0" }'),
    finds: ["error manifest.json This is no widget: its manifest.json is that of a browser's extension."],
  },
  'tells the manifest of a web app': {
    given: put('manifest.json', '{ "short_name": "React App", "start_url": ".", "display": "standalone" }'),
    finds: ['error manifest.json This is no widget: its manifest.json is that of a web app.'],
  },
  'takes one for a widget that lacks everything else': {
    given: put('manifest.json', '{ "name": "Greeter", "version": "1.0" }'),
  },
  'leaves a manifest in another case to the rule about case': { given: rename('manifest.json', 'Manifest.json') },
  'does not speak of what a broken zip may hold': { given: { zip: brokenList() } },
});
