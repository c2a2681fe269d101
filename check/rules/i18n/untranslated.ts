import { excerpt } from '../../excerpt';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { listedLocales, type LocaleDocument, type Text, textsOf } from '../../widget/texts';

/** From this share on, it is the file that is English, not some of its texts. */
const wholeFile = 0.8;
const fewTexts = 3;

export const untranslated: Rule = {
  id: 'i18n/untranslated',
  severity: 'warning',
  what: 'Texts in other languages are not left equal to the English ones.',
  why: 'A user who chose another language meets English among it. Kommo lets an English file stand in for id and tr for six months. Single words and `widget.name` are passed over: names and borrowed words are equal with good reason.',
  source: [sources.i18n, sources.manifest],
  fix: 'Translate the text.',
  *check(widget) {
    const locales = listedLocales(widget);
    const english = locales.find(({ locale }) => locale === 'en');
    if (!english) return;
    const originals = new Map(textsOf(english.document.root).map(({ path, value }) => [path.join('.'), value]));
    for (const other of locales) if (other !== english) yield* judge(originals, other);
  },
};

function* judge(originals: ReadonlyMap<string, string>, { locale, document }: LocaleDocument): Generator<Problem> {
  const texts = textsOf(document.root).filter(isSentence);
  const equal = texts.filter(({ path, value }) => originals.get(path.join('.')) === value);
  if (equal.length > fewTexts && equal.length >= texts.length * wholeFile) {
    const message = `${equal.length} of ${texts.length} texts in ${document.file} are the English ones.`;
    yield { ...locate(document, document.root), message };
    return;
  }
  for (const { path, value, node } of equal) {
    const message = `"${path.join('.')}" is in English in ${locale}: ${JSON.stringify(excerpt(value))}.`;
    yield { ...locate(document, node), message };
  }
}

/** Two words at least: shorter texts are often the same in two languages. */
function isSentence({ path, value }: Text): boolean {
  const words = value.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word));
  return words.length > 1 && path.join('.') !== 'widget.name';
}
