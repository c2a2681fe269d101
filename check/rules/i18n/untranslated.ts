import { amocrmLanguage } from '../../../kommo/facts/languages';
import { sources } from '../../../kommo/facts/sources';
import { excerpt } from '../../excerpt';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { listedLocales, type LocaleDocument, type Text, textsOf } from '../../widget/texts';

/** From this share on, it is the file that is a copy, not some of its texts. */
const wholeFile = 0.8;
const fewTexts = 3;

export const untranslated: Rule = {
  id: 'i18n/untranslated',
  severity: 'warning',
  what: 'No sentence is the same in English and in another language.',
  why: 'One of the two groups of users meets a language that it did not choose. Which file is the odd one is told by the letters where these tell it, such as Russian ones in en.json. Kommo lets an English file stand in for id and tr for six months. Single words, names and `widget.name` are passed over: they are equal with good reason.',
  source: [sources.i18n, sources.manifest],
  fix: 'Translate the text in the file that is in the wrong language.',
  example: {
    broken: '"dp": { "settings": { "message": "Text of the message" } }',
    mended: '"dp": { "settings": { "message": "Texto del mensaje" } }',
  },
  *check(widget) {
    const locales = listedLocales(widget);
    const english = locales.find(({ locale }) => locale === 'en');
    if (!english) return;
    const originals = new Map(textsOf(english.document.root).map((text) => [text.path.join('.'), text]));
    for (const other of locales) if (other !== english) yield* judge({ english, originals, other });
  },
};

interface Pair {
  english: LocaleDocument;
  originals: ReadonlyMap<string, Text>;
  other: LocaleDocument;
}

function* judge({ english, originals, other }: Pair): Generator<Problem> {
  const texts = textsOf(other.document.root).filter(isSentence);
  const equal = texts.filter(({ path, value }) => originals.get(path.join('.'))?.value === value);
  if (equal.length > fewTexts && equal.length >= texts.length * wholeFile) {
    const odd = oddOne(equal.map(({ value }) => value).join(' '), { english, originals, other });
    const message = `${equal.length} of ${texts.length} texts are the same in ${english.document.file} and ${other.document.file}.`;
    yield { ...locate(odd.document, odd.document.root), message };
    return;
  }
  yield* tellOdd(equal, { english, originals, other });
}

/** One finding for each file that is the odd one: the first text is named, the rest are counted. */
function* tellOdd(equal: readonly Text[], pair: Pair): Generator<Problem> {
  const { english, originals, other } = pair;
  for (const odd of [english, other]) {
    const [first, ...others] = equal.filter(({ value }) => oddOne(value, pair) === odd);
    if (!first) continue;
    const name = first.path.join('.');
    const node = odd === english ? (originals.get(name)?.node ?? first.node) : first.node;
    const more = others.length > 0 ? `, and so are ${others.length} more` : '';
    const message = `"${name}" is the same in en and ${other.locale}: ${JSON.stringify(excerpt(first.value))}${more}.`;
    yield { ...locate(odd.document, node), message };
  }
}

/** The file that has the text by mistake: English has no letters but a to z, and Russian none of those. */
function oddOne(text: string, { english, other }: Pair): LocaleDocument {
  const isForeign = other.locale === amocrmLanguage ? /[а-яё]/i.test(text) : /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(text);
  return isForeign ? english : other;
}

/** What is no language: markup, addresses, placeholders. Each word is gone over once, however long it is. */
const noise = /<[^<>]*>|\b[a-z]+:\/\/\S+|(?<!\S)\S+@\S+|\{\{[^{}]*\}\}|#[A-Z_]+#/g;
const isName = /^[^\p{L}\d]*[\p{Lu}\d]/u;

/** Two words at least, of which one is no name: shorter texts, and names, are often the same in two languages. */
function isSentence({ path, value }: Text): boolean {
  const words = value.replace(noise, ' ').match(/(?<!\S)[^\p{L}\d\s]*[\p{L}\d]\S*\p{L}\S*/gu) ?? [];
  return words.length > 1 && path.join('.') !== 'widget.name' && words.some((word) => !isName.test(word));
}
