import { wrongType } from '../../../../check/rules/manifest/wrong-type';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(wrongType, {
  'refuses other types than the documented ones': {
    given: [
      setManifest('widget/installation', 'Y'),
      setManifest('locations', 'settings'),
      setManifest('dp/action_multiple', 1),
    ],
    finds: [
      'error manifest.json:13:21 "widget.installation" is "Y"; it must be true or false.',
      'error manifest.json:19:16 "locations" is "settings"; it must be a list.',
      'error manifest.json:40:24 "dp.action_multiple" is 1; it must be true or false.',
    ],
  },
  'warns where the key can be done without': {
    given: [setManifest('tour', null), setManifest('widget/version', 1)],
    finds: [
      'warning manifest.json:6:16 "widget.version" is 1; it must be a text.',
      'warning manifest.json:46:11 "tour" is null',
    ],
  },
  'looks at the entries of lists': {
    given: setManifest('widget/locale', ['en', 7]),
    finds: ['error manifest.json:11:7 "widget.locale" has the entry 7; each must be a text.'],
  },
});
