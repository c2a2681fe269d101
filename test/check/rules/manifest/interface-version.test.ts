import { interfaceVersion } from '../../../../check/rules/manifest/interface-version';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(interfaceVersion, {
  'refuses another version': {
    given: setManifest('widget/interface_version', 1),
    finds: ['error manifest.json:7:26 "widget.interface_version" is 1; the documentation knows 2 only.'],
  },
  'warns of a later one, with which a widget is reported installed': {
    given: setManifest('widget/interface_version', 5),
    finds: ['warning manifest.json:7:26'],
  },
  'warns of an earlier one in a widget for amoCRM': {
    given: [setManifest('widget/interface_version', 1), setManifest('widget/locale', ['ru'])],
    finds: ['warning manifest.json:7:26'],
  },
  'refuses a text': { given: setManifest('widget/interface_version', '2'), finds: ['error manifest.json:7:26'] },
});
