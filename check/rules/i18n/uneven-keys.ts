import type { Node } from 'jsonc-parser';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { entriesOf, locate } from '../../widget/json-document';
import { manifestOf } from '../../widget/manifest-document';
import { listedLocales, type LocaleDocument, textReferences } from '../../widget/texts';

export const unevenKeys: Rule = {
  id: 'i18n/uneven-keys',
  severity: 'warning',
  what: 'All i18n files have the same keys.',
  why: 'The documentation gives all languages one tree. Where a key is missing the widget shows nothing, or `this.i18n` fails on the way to it.',
  source: [sources.i18n, sources.page],
  fix: 'Add the text to the file that lacks it, or remove it from the others.',
  example: {
    broken: '"hints": { "first": "Elige una etapa" }',
    mended: '"settings": { "login": "Usuario" }',
  },
  *check(widget) {
    const manifest = manifestOf(widget);
    const named = new Set(manifest ? textReferences(manifest).map(({ path }) => path) : []);
    const locales = listedLocales(widget);
    const [reference, ...others] = locales.toSorted((a, b) => Number(b.locale === 'en') - Number(a.locale === 'en'));
    if (!reference) return;
    for (const other of others) {
      for (const pair of [
        { from: reference, to: other },
        { from: other, to: reference },
      ]) {
        yield* lackingIn(pair, named);
      }
    }
  },
};

interface Pair {
  from: LocaleDocument;
  to: LocaleDocument;
}

/** The topmost keys of one file that the other has not; paths of the manifest have a rule of their own. */
function* lackingIn({ from, to }: Pair, named: ReadonlySet<string>): Generator<Problem> {
  const waiting: { node: Node; other: Node; path: string[] }[] = [
    { node: from.document.root, other: to.document.root, path: [] },
  ];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const counterparts = new Map(entriesOf(pair.other).map(({ key, value }) => [key, value]));
    for (const { key, value } of entriesOf(pair.node)) {
      const path = [...pair.path, key];
      const name = path.join('.');
      const counterpart = counterparts.get(key);
      if (named.has(name)) continue;
      if (counterpart && isLeaf(counterpart) && !isLeaf(value)) {
        const kind = counterpart.type === 'string' ? 'a text' : `of type ${counterpart.type}`;
        const message = `"${name}" is ${kind} in ${to.document.file} and holds texts in ${from.document.file}.`;
        yield { ...locate(to.document, counterpart), message };
      } else if (counterpart) waiting.push({ node: value, other: counterpart, path });
      else {
        const message = `${to.document.file} lacks "${name}", which ${from.document.file} has.`;
        yield { ...locate(to.document, pair.other, key), message };
      }
    }
  }
}

function isLeaf({ type }: Node): boolean {
  return type !== 'object' && type !== 'array';
}
