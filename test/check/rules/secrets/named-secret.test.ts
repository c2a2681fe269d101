import { namedSecret } from '../../../../scripts/check/rules/secrets/named-secret';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(namedSecret, {
  'names a value that looks random': {
    given: put('lib/a.js', 'var o = { client_secret: "a8f9k2j3h4g5" };'),
    finds: ['warning lib/a.js:1:11 "client_secret" is given the value a8f9… (12 characters).'],
  },
  'passes over labels, paths and placeholders': {
    given: put(
      'lib/a.js',
      'o = { password: "settings.password", secret_key: "YOUR_SECRET_KEY1", password: "Contraseña", access_token: "xxxx1xxxx" };',
    ),
  },
});
