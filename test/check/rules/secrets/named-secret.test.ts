import { namedSecret } from '../../../../check/rules/secrets/named-secret';
import { put, setManifest } from '../../support/changes';
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
        'api_key = "a8f9k2j3h4g1"',
        'o = { apiKey: "a8f9k2j3h4g2" }',
        'o = { "X-Api-Key": "a8f9k2j3h4g3" }',
        'x.setRequestHeader("X-Api-Key", "a8f9k2j3h4g4")',
        'load("lib.php?v=1&api_key=a8f9k2j3h4g5")',
        'aws_secret_access_key = "a8f9k2j3h4g6"',
        'var APPKEY = "a8f9k2j3h4g7"',
        'o = { app_key: "a8f9k2j3h4g8", "x-app-key": "a8f9k2j3h4g9" }',
        'var PARTNER_TOKEN = "a8f9k2j3h4h1"',
      ].join('\n'),
    ),
    finds: [
      'a.js:1:1 "api_key"',
      'a.js:2:7 "apiKey"',
      'a.js:3:8 "X-Api-Key"',
      'a.js:4:20 "X-Api-Key"',
      'a.js:5:18 "api_key"',
      'a.js:6:5 "secret_access_key"',
      'a.js:7:5 "APPKEY" is given the value a8… (12 characters).',
      'a.js:8:7 "app_key"',
      'a.js:8:33 "x-app-key"',
      'a.js:9:5 "PARTNER_TOKEN"',
    ],
  },
  'tells once of one that stands in several places': {
    given: put('lib/a.js', 'app_key = "a8f9k2j3h4g1";\napi_key = "a8f9k2j3h4g1";'),
    finds: [
      'a.js:1:1 "app_key" is given the value a8… (12 characters). It stands in 2 places; the other is lib/a.js:2:1.',
    ],
  },
  'leaves the key of an old integration to its own rule': { given: setManifest('widget/secret_key', 'a8f9k2j3h4g1') },
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
