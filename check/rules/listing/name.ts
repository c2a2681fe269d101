import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { publicTexts } from '../../widget/public-texts';

const longestName = 30;
const longestWord = 19;

export const listingName: Rule = {
  id: 'listing/name',
  severity: 'warning',
  what: 'The name has at most 30 characters, no word of more than 19, and neither "Kommo" nor "amoCRM" in it.',
  why: 'The review demands it. That the name should have the form "X via Creator" or "X by Creator" cannot be judged here: it is the integration\'s name that is shown.',
  source: [sources.listed],
  fix: 'Shorten the name, in every language that has it too long.',
  example: {
    broken: '"widget": { "name": "The very best widget of all for sending messages" }',
    mended: '"widget": { "name": "Greeter" }',
  },
  *check(widget) {
    for (const { locale, text, node } of publicTexts(widget, ['name'])) {
      const place = locate(locale.document, node);
      const name = text.trim();
      if (name.length > longestName)
        yield { ...place, message: `The name has ${name.length} characters; at most ${longestName} are allowed.` };
      const word = name.split(/\s+/).find(({ length }) => length > longestWord);
      if (word !== undefined)
        yield {
          ...place,
          message: `The word "${word}" has ${word.length} characters; at most ${longestWord} are allowed.`,
        };
      const brand = /kommo|amocrm/i.exec(name)?.[0];
      if (brand !== undefined) yield { ...place, message: `The name holds "${brand}".` };
    }
  },
};
