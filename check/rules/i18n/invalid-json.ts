import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import type { JsonDocument } from '../../widget/json-document';
import { jsonProblems } from '../../widget/json-problems';
import { localesOf, manifestOf } from '../../widget/manifest-document';
import type { CheckedWidget } from '../../widget/checked-widget';

export const i18nInvalidJson: Rule = {
  id: 'i18n/invalid-json',
  severity: 'error',
  alsoWith: ['listing'],
  what: 'Every i18n file is a JSON object, without a byte-order mark.',
  why: 'A file that cannot be parsed leaves the widget without texts in that language. JSON knows neither comments nor commas after the last value. The file of a language that the manifest does not list is read by nobody, so there it is a warning.',
  source: [sources.i18n, sources.structure, sources.json],
  fix: 'Correct the JSON at this place.',
  example: {
    broken: "{ 'widget': { 'name': 'Greeter' } }",
    mended: '{ "widget": { "name": "Greeter" } }',
  },
  *check(widget) {
    const read = readLocales(widget);
    for (const [locale, document] of widget.locales) {
      const isRead = read.size === 0 || read.has(locale.toLowerCase());
      for (const problem of problemsOf(document)) yield isRead ? problem : { ...problem, severity: 'warning' };
    }
  },
};

/** The languages that the manifest lists, in lower case: a file in the wrong case is meant to be read. */
function readLocales(widget: CheckedWidget): Set<string> {
  const manifest = manifestOf(widget);
  return new Set(manifest ? localesOf(manifest).map(({ locale }) => locale.toLowerCase()) : []);
}

function* problemsOf(document: JsonDocument): Generator<Problem> {
  yield* jsonProblems(document);
  if (document.root && document.root.type !== 'object') {
    yield { file: document.file, line: 1, column: 1, message: `${document.file} is not an object.` };
  }
}
