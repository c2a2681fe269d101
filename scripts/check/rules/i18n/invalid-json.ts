import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { jsonProblems } from '../../widget/json-problems';

export const i18nInvalidJson: Rule = {
  id: 'i18n/invalid-json',
  severity: 'error',
  what: 'Every i18n file is a JSON object, without a byte-order mark.',
  why: 'A file that cannot be parsed leaves the widget without texts in that language. JSON knows neither comments nor commas after the last value.',
  source: [sources.i18n, sources.structure, sources.json],
  fix: 'Correct the JSON at this place.',
  *check({ locales }) {
    for (const document of locales.values()) {
      yield* jsonProblems(document);
      if (document.root && document.root.type !== 'object') {
        yield { file: document.file, line: 1, column: 1, message: `${document.file} is not an object.` };
      }
    }
  },
};
