import { sources } from '../../../kommo/facts/sources';
import { namedSecrets, secretShapes } from '../../facts/secret-shapes';
import type { Rule } from '../../rule';
import { type SecretMatch, secretsFound } from '../../widget/secrets-found';
import type { WidgetFile } from '../../widget/widget-file';

export const namedSecret: Rule = {
  id: 'secrets/named-secret',
  severity: 'warning',
  what: 'Nothing called `client_secret`, `api_key`, `APP_KEY`, `password` or the like is given a value that looks random.',
  why: "Everything in the archive is handed to every user's browser. The shape alone does not prove a secret, so this is a warning.",
  source: [sources.oauth],
  fix: 'If it is one: revoke it, and keep the new one on your server. If not, except the file in package.json with the reason.',
  example: {
    broken: "var client_secret = 'hush4you2know';",
    mended: "var client_id = 'the-public-half-of-it';",
  },
  check: (widget) => secretsFound(widget, namedSecretsIn),
};

function* namedSecretsIn(text: string, { path }: WidgetFile): Generator<SecretMatch> {
  if (path.startsWith('i18n/')) return;
  for (const pattern of namedSecrets) {
    for (const match of text.matchAll(pattern)) {
      const { name = '', value = '' } = match.groups ?? {};
      if (!looksRandom(value) || hasKnownShape(value) || isLegacy(path, name)) continue;
      yield { secret: value, index: match.index, sentence: `"${name}" is given the value` };
    }
  }
}

/** Letters and digits mixed, and nothing that says "put yours here". */
function looksRandom(value: string): boolean {
  if (/your|example|sample|placeholder|change|dummy|redacted|xxxx|\*\*\*|^https?:/i.test(value)) return false;
  return /\d/.test(value) && /[a-z]/i.test(value) && !/^[\w$]+(?:\.[\w$]+)+$/.test(value);
}

function hasKnownShape(value: string): boolean {
  return secretShapes.some(({ pattern }) => value.search(pattern) >= 0);
}

/** The `secret_key` of an old integration, of which `manifest/legacy-key` tells. */
function isLegacy(path: string, name: string): boolean {
  return path === 'manifest.json' && name === 'secret_key';
}
