import { sources } from '../../../kommo/facts/sources';
import { secretShapes } from '../../facts/secret-shapes';
import type { Rule } from '../../rule';
import { type SecretMatch, secretsFound } from '../../widget/secrets-found';

export const credential: Rule = {
  id: 'secrets/credential',
  severity: 'error',
  what: 'The archive holds no private key, token or password of a well-known shape.',
  why: "Everything in the archive is handed to every user's browser: a credential in it is public. Kommo's own long-lived tokens, which are JSON web tokens, give full access to the account. A Google API key may be one that is made for browsers, so it is a warning. One that stands in several places is told once.",
  source: [sources.longLivedToken, sources.oauth],
  fix: 'Revoke the credential now, since it must count as known, and keep the new one on your server. What is public by design can be excepted by its fingerprint.',
  example: {
    broken: "headers: { Authorization: 'Bearer 5up3r…' }",
    mended: `// the server adds the token; the widget asks the server
self.$authorizedAjax({ url: 'https://my.host/leads' })`,
  },
  check: (widget) => secretsFound(widget, credentialsIn),
};

function* credentialsIn(text: string): Generator<SecretMatch> {
  for (const { name, pattern, severity } of secretShapes) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.['secret'] ?? match[0];
      const sentence = `This looks like ${name}:`;
      yield { secret, index: match.index, sentence, tellsFingerprint: true, ...(severity ? { severity } : {}) };
    }
  }
}
