import { misplacedKey } from '../../../../check/rules/manifest/misplaced-key';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(misplacedKey, {
  'sees action_multiple in dp.settings': {
    given: [setManifest('dp/action_multiple', undefined), setManifest('dp/settings/action_multiple', true)],
    finds: ['error manifest.json:42:7 "action_multiple" stands in "dp.settings", where Kommo does not read it.'],
  },
  'sees webhook_url outside dp': {
    given: [setManifest('dp/webhook_url', undefined), setManifest('webhook_url', 'https://a.dev/x')],
    finds: ['error manifest.json:57:3 "webhook_url" stands in the manifest itself'],
  },
  'warns of a second action_multiple in dp.settings': {
    given: setManifest('dp/settings/action_multiple', true),
    finds: ['warning manifest.json:42:7 "action_multiple" stands in "dp.settings", where Kommo does not read it.'],
  },
  'leaves a second copy to the rule about unknown keys': { given: setManifest('widget/locations', ['settings']) },
  'lets a field have such a name': {
    given: setManifest('settings/locale', { name: 'settings.login', type: 'text', required: true }),
  },
});
