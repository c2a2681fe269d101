import { expect, it } from 'vitest';
import { checkFiles } from '../../../../check/check-archive';
import { requiredKey } from '../../../../check/rules/manifest/required-key';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { goodFiles } from '../../support/good-archive';

describeRule(requiredKey, {
  'names each missing key, with the object that lacks it': {
    given: [
      setManifest('widget/name', undefined),
      setManifest('widget/locale', undefined),
      setManifest('locations', undefined),
    ],
    finds: [
      'error manifest.json:1:1 "locations" is missing.',
      'error manifest.json:2:13 "widget.name" is missing.',
      'error manifest.json:2:13 "widget.locale" is missing.',
    ],
  },
  'demands settings of a widget that is installed': {
    given: setManifest('settings', undefined),
    finds: ['error manifest.json:1:1 "settings" is missing.'],
  },
  'demands no settings of others': {
    given: [setManifest('settings', undefined), setManifest('widget/installation', false)],
  },
  'names one thing where all of widget is missing': {
    given: setManifest('widget', undefined),
    finds: ['error manifest.json:1:1 "widget" is missing.'],
  },
  'needs neither version nor tour nor init_once': {
    given: [
      setManifest('widget/version', undefined),
      setManifest('widget/init_once', undefined),
      setManifest('tour', undefined),
    ],
  },
});

it('names the other way out where settings are missing', async () => {
  const files = goodFiles();
  for (const path of ['settings', 'locations']) setManifest(path, undefined)(files);
  const { findings } = await checkFiles(files, { rules: [requiredKey], listing: true });
  const fixes = Object.fromEntries(findings.map(({ message, fix }) => [message, fix]));
  expect(fixes['"settings" is missing.']).toContain('"installation": false');
  expect(fixes['"locations" is missing.']).not.toContain('"installation": false');
});
