import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { locate, stringOf } from '../../widget/json-document';
import { inManifest, type ManifestDocument } from '../../widget/manifest-document';
import {
  aiAgentText,
  listedLocales,
  type LocaleDocument,
  needsAiAgentText,
  textNodeAt,
  type TextReference,
  textReferences,
  textsOf,
} from '../../widget/texts';

export const missingText: Rule = {
  id: 'i18n/missing-text',
  severity: 'error',
  what: 'Every i18n path in the manifest leads to a text, in every language.',
  why: 'The documentation demands these texts; without one a name, a label or a menu entry stays empty. Texts of the tour, of the left menu, of default values and of blocks whose location is not listed are a warning: the widget works without.',
  source: [sources.i18n, sources.manifest, sources.locations],
  fix: 'Add the text to each i18n file, or correct the path in the manifest.',
  example: {
    broken: '"settings": { "password": "Contraseña" }',
    mended: '"settings": { "login": "Usuario", "password": "Contraseña" }',
  },
  check: inManifest(function* (manifest, widget) {
    const locales = listedLocales(widget);
    if (locales.length === 0) return;
    for (const reference of textReferences(manifest)) {
      yield* judge(manifest, locales, reference);
    }
    if (needsAiAgentText(manifest)) yield* aiAgentProblems(locales);
  }),
};

function* judge(
  manifest: ManifestDocument,
  locales: readonly LocaleDocument[],
  reference: TextReference,
): Generator<Problem> {
  const severity = reference.isOptional ? { severity: 'warning' as const } : {};
  if (reference.path.trim() === '') {
    if (reference.mayBeEmpty) return;
    const message = 'The i18n path is empty; it must lead to a text, as "widget.name" does.';
    yield { ...locate(manifest, reference.node), message, ...severity };
    return;
  }
  const lacking: string[] = [];
  for (const { document } of locales) {
    const text = textNodeAt(document, reference.path);
    if (!text) lacking.push(document.file);
    else if (text.type !== 'string') {
      const message = `The manifest takes "${reference.path}" for a text, but it is ${text.type === 'object' ? 'an object' : `of type ${text.type}`}.`;
      yield { ...locate(document, text), message, ...severity };
    }
  }
  if (lacking.length === 0) return;
  const message = `"${reference.path}" leads to no text in ${listText(lacking)}.${hintFor(reference.path, lacking, locales)}`;
  yield { ...locate(manifest, reference.node), message, ...severity };
}

/** What may have been meant: in the first of the files that lack the text, or a text where a path should stand. */
function hintFor(path: string, lacking: readonly string[], locales: readonly LocaleDocument[]): string {
  const near = didYouMean(path, pathsIn(locales.filter(({ document }) => document.file === lacking[0])));
  const isText = near === '' && lacking.length === locales.length && !path.includes('.');
  return isText ? pathWanted : near;
}

const pathWanted = ' Here the path of a text should stand, such as "widget.name", not the text itself.';

const pathsByFile = new WeakMap<LocaleDocument['document'], string[]>();

/** The paths of the texts of the first of some files. */
function pathsIn([first]: readonly LocaleDocument[]): string[] {
  if (!first) return [];
  const known = pathsByFile.get(first.document) ?? textsOf(first.document.root).map(({ path }) => path.join('.'));
  pathsByFile.set(first.document, known);
  return known;
}

function* aiAgentProblems(locales: readonly LocaleDocument[]): Generator<Problem> {
  for (const { document } of locales) {
    const node = textNodeAt(document, aiAgentText);
    if (stringOf(node)?.trim()) continue;
    const message = `The location "ai_agent" needs the text "${aiAgentText}" in ${document.file}, which is missing or empty.`;
    yield { ...(node ? locate(document, node) : locate(document, document.root, ...aiAgentText.split('.'))), message };
  }
}

const filesNamed = 6;

/** As many files as there are languages in Kommo, and the number of the others. */
function listText(files: readonly string[]): string {
  const others = files.length - filesNamed;
  return files.slice(0, filesNamed).join(', ') + (others > 0 ? ` and ${others} more` : '');
}
