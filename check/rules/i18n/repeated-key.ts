import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { repeatedKeys } from '../../widget/json-problems';

export const i18nRepeatedKey: Rule = {
  id: 'i18n/repeated-key',
  severity: 'warning',
  what: 'No key stands twice in an object of an i18n file.',
  why: 'Most parsers take the last value and say nothing, so a whole block of texts can vanish.',
  source: [sources.json],
  fix: 'Join the two, or remove one.',
  example: {
    broken: '{ "widget": { "name": "A", "name": "B" } }',
    mended: '{ "widget": { "name": "B" } }',
  },
  *check({ locales }) {
    for (const document of locales.values()) yield* repeatedKeys(document);
  },
};
