import { customField } from '../../../../check/rules/manifest/custom-field';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(customField, {
  'refuses a second custom field': {
    given: [setManifest('settings/login/type', 'custom'), setManifest('settings/password/type', 'custom')],
    finds: ['error manifest.json:31:15 This is one of 2 fields of type "custom"; one is allowed.'],
  },
  'warns of a custom field without the location': {
    given: [setManifest('settings/login/type', 'custom'), setManifest('locations', ['digital_pipeline'])],
    finds: ['warning manifest.json:25:15 A field of type "custom" needs the location "settings".'],
  },
});
