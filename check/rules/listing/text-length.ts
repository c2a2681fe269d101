import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { publicTexts } from '../../widget/public-texts';

const longest = { short_description: 50, description: 400 } as const;

export const textLength: Rule = {
  id: 'listing/text-length',
  severity: 'warning',
  what: 'The short description has at most 50 characters, the description at most 400.',
  why: 'The review demands it. Tags in the description are not counted.',
  source: [sources.listed],
  fix: 'Shorten the text.',
  example: {
    broken: '"widget": { "short_description": "Sends messages to everybody, from every stage, at any hour" }',
    mended: '"widget": { "short_description": "Mensajes desde el embudo" }',
  },
  *check(widget) {
    for (const { locale, key, text, node } of publicTexts(widget, ['short_description', 'description'])) {
      const { length } = text.replace(/<[^<>]*>/g, '').trim();
      if (length <= longest[key]) continue;
      yield {
        ...locate(locale.document, node),
        message: `The ${key} has ${length} characters; at most ${longest[key]} are allowed.`,
      };
    }
  },
};
