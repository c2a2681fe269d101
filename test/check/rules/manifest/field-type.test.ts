import { fieldType } from '../../../../check/rules/manifest/field-type';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(fieldType, {
  'warns of a type nobody documents': {
    given: setManifest('settings/login/type', 'texts'),
    finds: [
      'warning manifest.json:26:15 "settings.login" is of type "texts"; Kommo knows text, pass, users, users_lp, custom there. Did you mean "text"?',
    ],
  },
  'warns of anything but text in the pipeline': {
    given: setManifest('dp/settings/message/type', 'textarea'),
    finds: ['warning manifest.json:39:17 "dp.settings.message" is of type "textarea"; Kommo knows text there.'],
  },
});
