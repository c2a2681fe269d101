import { logos, pipelineLogo } from '../../../kommo/facts/logos';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { unsafeReason } from '../../unsafe-reason';
import { manifestOf } from '../../widget/manifest-document';
import type { CheckedWidget } from '../../widget/checked-widget';
import { textOf, type WidgetFile } from '../../widget/widget-file';

const expected = new Set(['manifest.json', 'script.js', pipelineLogo.file, ...logos.map((logo) => logo.file)]);
const ownRule = /^i18n\/|(?:^|\/)(?:\.|__MACOSX|node_modules)|\.map$/;
const words = /[\p{L}\p{N}_$-]+/gu;
const referring = /\.(?:js|json|css|twig|html?)$/i;

export const unusedFile: Rule = {
  id: 'listing/unused-file',
  severity: 'warning',
  what: 'Every file is referred to by something in the archive.',
  why: 'Unused files must be deleted for a listing, and every user of a private widget carries them too. A file counts as used when the first word of its name stands in any other file, in whatever case, so a name that is put together at run time may need an exception.',
  source: [sources.listed],
  fix: 'Delete the file, or except it in package.json with the reason.',
  example: {
    broken: 'images/old-logo.png (nothing refers to it)',
    mended: 'the file is gone',
  },
  *check(widget) {
    if (!manifestOf(widget)) return;
    const used = usedFiles(widget);
    for (const file of candidates(widget)) {
      if (!used.has(file)) yield { file: file.entry.name, message: `Nothing refers to ${file.path}.` };
    }
  },
};

/** Files in the wrong case, and those with a path that no archive should have, are to be renamed rather than deleted. */
function isJudged(path: string, files: CheckedWidget['files']): boolean {
  const meant = path.toLowerCase();
  const isExpected = expected.has(path) || (expected.has(meant) && !files.has(meant));
  return !isExpected && !ownRule.test(path) && unsafeReason(path) === undefined;
}

function candidates({ files }: CheckedWidget): WidgetFile[] {
  return [...files.values()].filter(({ path }) => isJudged(path, files));
}

/** Goes through every text once, whatever the number of files: an archive may have thousands of both. */
function usedFiles(widget: CheckedWidget): Set<WidgetFile> {
  const byWord = filesByWord(candidates(widget));
  const used = new Set<WidgetFile>();
  for (const source of widget.files.values()) {
    if (!referring.test(source.path) || source.path.startsWith('i18n/')) continue;
    for (const word of wordsIn(textOf(source) ?? '', byWord)) {
      for (const file of byWord.get(word) ?? []) if (file !== source) used.add(file);
    }
  }
  return used;
}

/** The words of a text that are the first word of some file's name. */
function wordsIn(text: string, byWord: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(words)) if (byWord.has(word)) found.add(word);
  return found;
}

function filesByWord(files: readonly WidgetFile[]): Map<string, WidgetFile[]> {
  const byWord = new Map<string, WidgetFile[]>();
  for (const file of files) {
    const word = firstWordOfName(file.path);
    const known = byWord.get(word);
    if (known) known.push(file);
    else byWord.set(word, [file]);
  }
  return byWord;
}

function firstWordOfName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return name.match(words)?.[0] ?? name;
}
