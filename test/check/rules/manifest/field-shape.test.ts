import { fieldShape } from '../../../../check/rules/manifest/field-shape';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(fieldShape, {
  'leaves misplaced keys to their own rule': { given: setManifest('dp/settings/action_multiple', true) },
  'takes a comment for no field': { given: setManifest('settings/_comment', 'what the user fills in') },
  'names what a field lacks': {
    given: setManifest('settings/login', { type: 'text' }),
    finds: [
      'error manifest.json:24:14 "settings.login" has no "name": the i18n path of its label.',
      'warning manifest.json:24:14 "settings.login" has no "required": true or false.',
    ],
  },
  'names values of another type': {
    given: [setManifest('settings/login/required', 'yes'), setManifest('dp/settings/message', 'text')],
    finds: [
      'warning manifest.json:27:19 "settings.login.required" is "yes"; it must be true or false.',
      'error manifest.json:37:18 "dp.settings.message" is "text"; it must be an object.',
    ],
  },
});
