import { secretShapes } from '../../facts/secret-shapes';
import { sources } from '../../../kommo/facts/sources';
import { masked } from '../../mask';
import type { Rule } from '../../rule';
import { positionsIn } from '../../widget/position';
import { textOf } from '../../widget/widget-file';

export const credential: Rule = {
  id: 'secrets/credential',
  severity: 'error',
  what: 'The archive holds no private key, token or password of a well-known shape.',
  why: "Everything in the archive is handed to every user's browser: a credential in it is public. Kommo's own long-lived tokens, which are JSON web tokens, give full access to the account. A Google API key may be one that is made for browsers, so it is a warning.",
  source: [sources.longLivedToken, sources.oauth],
  fix: 'Revoke the credential now, since it must count as known, and keep the new one on your server.',
  example: {
    broken: "headers: { Authorization: 'Bearer 5up3r…' }",
    mended: `// the server adds the token; the widget asks the server
self.$authorizedAjax({ url: 'https://my.host/leads' })`,
  },
  *check({ files }) {
    for (const file of files.values()) {
      const text = textOf(file);
      if (text === undefined) continue;
      const positionAt = positionsIn(text);
      for (const { name, pattern, severity } of secretShapes) {
        for (const match of text.matchAll(pattern)) {
          yield {
            file: file.entry.name,
            ...positionAt(match.index),
            message: `This looks like ${name}: ${masked(match[0])}.`,
            ...(severity ? { severity } : {}),
          };
        }
      }
    }
  },
};
