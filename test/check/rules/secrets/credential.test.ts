import { credential } from '../../../../check/rules/secrets/credential';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Put together here, so that no scanner takes this file for a leak. */
const secrets = {
  'a private key': ['-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----'],
  'an AWS access key': ['AK', 'IAQ3EGRIWLOPZX7DNB'],
  'a private key for mail': ['-----BEGIN PGP ', 'PRIVATE KEY BLOCK-----\nlQOY\n-----END PGP PRIVATE KEY BLOCK-----'],
  'a GitHub token': ['gh', `p_${'a1B2'.repeat(9)}`],
  'a GitLab token': ['glp', 'at-abcdefghij0123456789'],
  'a Slack token': ['xo', 'xb-1234567890-abcdefghijkl'],
  'a Slack webhook': ['hooks.slack', '.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx'],
  'a Stripe key': ['sk_', 'live_abcdefghijklmnop1234'],
  'a Google client secret': ['GOC', 'SPX-abcdefghijklmnopqrstuvwx'],
  'a SendGrid key': ['SG', `.${'a'.repeat(22)}.${'b'.repeat(43)}`],
  'a Mailgun key': ['key', `-${'0a'.repeat(16)}`],
  'a Twilio key': ['SK', '0a'.repeat(16)],
  'an npm token': ['np', `m_${'aB1'.repeat(12)}`],
  'a Telegram bot token': ['12345678:', `AA${'x'.repeat(33)}`],
  'a JSON web token': ['ey', `JhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhYmMifQ.${'s'.repeat(43)}`],
  'a password in a URL': ['https://', 'admin:hunter2@db.test.dev'],
} as const;

describeRule(credential, {
  ...Object.fromEntries(
    Object.entries(secrets).map(([name, parts]) => [
      `knows ${name} and shows the beginning only`,
      {
        given: put('lib/a.js', `\nvar x = "${parts.join('')}";`),
        finds: [
          `error lib/a.js:2:10 This looks like ${name.replace(/ for mail$/, '')}: ${parts.join('').slice(0, 4)}… (`,
        ],
      },
    ]),
  ),
  'shows which bearer token it is': {
    given: put('lib/a.js', `x = '${['Bear', `er ${'0123456789abcdef'.repeat(4)}`].join('')}'`),
    finds: ['error lib/a.js:1:6 This looks like a bearer token: 0123… (64 characters), fingerprint'],
  },
  'knows the token of a user beside it': {
    given: put('lib/a.js', `x = '${['Bear', `er partner4of5us6and7you, User ${'fedcba98'.repeat(4)}`].join('')}'`),
    finds: [
      'error lib/a.js:1:6 This looks like a bearer token: part… (21 characters), fingerprint',
      'error lib/a.js:1:6 This looks like the token of a user beside a bearer token: fedc… (32 characters), fingerprint',
    ],
  },
  'tells once of one that stands in several places': {
    given: [
      put('lib/a.js', `${secrets['an AWS access key'].join('')}\n`.repeat(4)),
      put('lib/b.js', ` ${secrets['an AWS access key'].join('')}`),
    ],
    finds: ['It stands in 5 places; the others are lib/a.js:2:1, lib/a.js:3:1, lib/a.js:4:1, lib/b.js:1:2.'],
  },
  'names five of the places at most': {
    given: put('lib/a.js', `${secrets['an AWS access key'].join('')}\n`.repeat(9)),
    finds: [
      'It stands in 9 places; the others are lib/a.js:2:1, lib/a.js:3:1, lib/a.js:4:1, lib/a.js:5:1, lib/a.js:6:1 and 3 more.',
    ],
  },
  'knows a login in a header': {
    given: put('lib/a.js', `x({ 'Authorization': '${['Bas', 'ic dXNlcjpwYXNzd29yZA=='].join('')}' })`),
    finds: ['error lib/a.js:1:6 This looks like a login in an Authorization header: Auth… ('],
  },
  'warns of a Google API key, which may be made for browsers': {
    given: put('lib/a.js', ['AI', `za${'x'.repeat(35)}`].join('')),
    finds: ['warning lib/a.js:1:1 This looks like a Google API key: AIza… ('],
  },
  'shows at most a fifth': {
    given: put('lib/a.js', ['ht', 'tps://a:bcd@e'].join('')),
    finds: ['error lib/a.js:1:1 This looks like a password in a URL: htt… (15 characters), fingerprint '],
  },
  'counts columns without a byte-order mark': {
    given: put('lib/a.js', `\uFEFF${secrets['an AWS access key'].join('')}`),
    finds: ['error lib/a.js:1:1'],
  },
  'looks into every text file': {
    given: [
      put('notes.txt', secrets['an AWS access key'].join('')),
      put('images/x.svg', secrets['an npm token'].join('')),
    ],
    finds: ['error notes.txt:1:1', 'error images/x.svg:1:1'],
  },
  'lets ordinary code be': {
    given: put(
      'lib/a.js',
      'var h = "Bearer " + token; var t = "Bearer YOUR_TOKEN_GOES_HERE_123"; var s = "Basic settings12"; var url = `https://${user}:${password}@host`; var at = "http://a.dev/x:y@z"; var key = "AKIA";',
    ),
  },
});
