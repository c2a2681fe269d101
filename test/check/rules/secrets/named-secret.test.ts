import { namedSecret } from '../../../../check/rules/secrets/named-secret';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(namedSecret, {
  'names a value that looks random': {
    given: put('lib/a.js', 'var o = { client_secret: "a8f9k2j3h4g5" };'),
    finds: ['warning lib/a.js:1:11 "client_secret" is given the value a8… (12 characters).'],
  },
  'knows the names that programs give to keys': {
    given: put(
      'lib/a.js',
      [
        'api_key = "a8f9k2j3h4g5"',
        'o = { apiKey: "a8f9k2j3h4g5" }',
        'o = { "X-Api-Key": "a8f9k2j3h4g5" }',
        'x.setRequestHeader("X-Api-Key", "a8f9k2j3h4g5")',
        'load("lib.php?v=1&api_key=a8f9k2j3h4g5")',
        'aws_secret_access_key = "a8f9k2j3h4g5"',
      ].join('\n'),
    ),
    finds: ['a.js:1:1 "api_key"', 'a.js:2:7 "apiKey"', 'a.js:3:8 "X-Api-Key"', 'a.js:4:', 'a.js:5:', 'a.js:6:1 "aws_'],
  },
  'shows at most a fifth': {
    given: put('lib/a.js', 'password = "hunter2x"'),
    finds: ['"password" is given the value h… (8 characters).'],
  },
  'passes over labels, paths and placeholders': {
    given: put(
      'lib/a.js',
      'o = { password: "settings.password", secret_key: "YOUR_SECRET_KEY1", password: "Contraseña", access_token: "xxxx1xxxx" };',
    ),
  },
});
