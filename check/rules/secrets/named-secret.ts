import { namedSecrets, secretShapes } from '../../facts/secret-shapes';
import { sources } from '../../../kommo/facts/sources';
import { masked } from '../../mask';
import type { Rule } from '../../rule';
import { positionsIn } from '../../widget/position';
import { textOf } from '../../widget/widget-file';

export const namedSecret: Rule = {
  id: 'secrets/named-secret',
  severity: 'warning',
  what: 'Nothing called `client_secret`, `api_key`, `password` or the like is given a value that looks random.',
  why: "Everything in the archive is handed to every user's browser. The shape alone does not prove a secret, so this is a warning.",
  source: [sources.oauth],
  fix: 'If it is one: revoke it, and keep the new one on your server. If not, except the file in package.json with the reason.',
  example: {
    broken: "var client_secret = 'hush4you2know';",
    mended: "var client_id = 'the-public-half-of-it';",
  },
  *check({ files }) {
    for (const file of files.values()) {
      const text = file.path.startsWith('i18n/') ? undefined : textOf(file);
      if (text === undefined) continue;
      const positionAt = positionsIn(text);
      for (const match of namedSecrets.flatMap((pattern) => [...text.matchAll(pattern)])) {
        const { name = '', value = '' } = match.groups ?? {};
        if (!looksRandom(value) || hasKnownShape(value)) continue;
        yield {
          file: file.entry.name,
          ...positionAt(match.index),
          message: `"${name}" is given the value ${masked(value)}.`,
        };
      }
    }
  },
};

/** Letters and digits mixed, and nothing that says "put yours here". */
function looksRandom(value: string): boolean {
  if (/your|example|sample|placeholder|change|dummy|redacted|xxxx|\*\*\*|^https?:/i.test(value)) return false;
  return /\d/.test(value) && /[a-z]/i.test(value) && !/^[\w$]+(?:\.[\w$]+)+$/.test(value);
}

function hasKnownShape(value: string): boolean {
  return secretShapes.some(({ pattern }) => value.search(pattern) >= 0);
}
