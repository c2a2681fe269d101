import { secretField } from '../../../../check/rules/manifest/secret-field';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const field = { name: 'dp.settings.message', type: 'text', required: true };

describeRule(secretField, {
  'names the fields of an action that ask for a secret': {
    given: ['api_token', 'userPassword', 'app_key', 'token'].map((key) => setManifest(`dp/settings/${key}`, field)),
    finds: ['api_token', 'userPassword', 'app_key', 'token'].map(
      (key) => `The field "${key}" of every action seems to hold a secret.`,
    ),
    severity: 'warning',
  },
  'lets other fields be, and the settings of the widget': {
    given: [
      ...['message', 'key', 'tokens_left', 'keyboard', 'secretary'].map((key) =>
        setManifest(`dp/settings/${key}`, field),
      ),
      setManifest('settings/api_token', { name: 'settings.login', type: 'pass', required: true }),
    ],
  },
});
