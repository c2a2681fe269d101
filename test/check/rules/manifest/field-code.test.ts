import { fieldCode } from '../../../../check/rules/manifest/field-code';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(fieldCode, {
  'warns of a space': {
    given: setManifest('dp/settings/my message', { name: 'dp.settings.message', type: 'text', required: true }),
    finds: ['warning manifest.json:42:7 The field key "my message" in "dp.settings" has a space in it.'],
  },
  'warns of other characters': {
    given: setManifest('settings/a[b]', { name: 'settings.login', type: 'text', required: true }),
    finds: ['warning manifest.json:34:5 The field key "a[b]" in "settings" has other characters'],
  },
  "warns of the names of Kommo's own values, in settings only": {
    given: [
      setManifest('settings/status', { name: 'settings.login', type: 'text', required: true }),
      setManifest('dp/settings/status', { name: 'settings.login', type: 'text', required: true }),
    ],
    finds: [`warning manifest.json:34:5 The field key "status" in "settings" is overwritten by Kommo's own value.`],
  },
});
