import { archiveLimits } from '../../../archive/limits';
import { sources } from '../../../kommo/facts/sources';
import { limits, sizeText } from '../../facts/limits';
import { type Problem, wholeArchive } from '../../problem';
import type { Rule } from '../../rule';
import type { CheckedWidget } from '../../widget/checked-widget';
import type { JsonDocument } from '../../widget/json-document';

export const notChecked: Rule = {
  id: 'archive/not-checked',
  severity: 'warning',
  always: true,
  what: `The archive stays within what this check looks at: ${archiveLimits.entries} entries in folders ${archiveLimits.folderDepth} deep, ${sizeText(limits.jsonBytes)} of a JSON file, ${sizeText(limits.scriptBytes)} of a script, ${sizeText(limits.totalBytes)} in all, ${limits.jsonTokens} tokens of JSON.`,
  why: 'Kommo documents no such limits, so nothing is wrong with the widget for that alone. They keep the check safe with any archive; what lies beyond them was not judged, and may hold any fault. The largest widgets known are far below.',
  source: [sources.own],
  fix: 'Is it meant to be there? Every user loads a widget: leave out what it does not need, and move what is large to a server.',
  example: {
    broken: 'script.js (6.1 MB, with the source map in it)',
    mended: 'script.js (420 KB)',
  },
  *check(widget) {
    yield* entriesBeyond(widget);
    yield* filesBeyond(widget);
    yield* jsonBeyond(widget);
    yield* localesBeyond(widget);
    yield* scriptsBeyond(widget);
  },
};

function* entriesBeyond({ archive }: CheckedWidget): Generator<Problem> {
  if (!archive.cutShort) return;
  const message = `Was not checked: entries after the first ${archive.entries.length}, or in deeper folders.`;
  yield {
    file: wholeArchive,
    message,
    fix: 'Was a whole project, with its packages, put into the archive? Pack only what the widget needs.',
  };
}

function* filesBeyond({ files }: CheckedWidget): Generator<Problem> {
  for (const { entry, content } of files.values()) {
    if (!('oversized' in content)) continue;
    const message = `${entry.name} was not checked: it has ${sizeText(entry.size)}, and ${sizeText(content.oversized)} could still be read.`;
    yield { file: entry.name, message };
  }
}

/** Files of one reason together: an archive may have languages by the thousand. */
function* jsonBeyond({ manifest, locales }: CheckedWidget): Generator<Problem> {
  const byReason = new Map<string, JsonDocument[]>();
  for (const document of [manifest, ...locales.values()]) {
    if (document?.beyond === undefined) continue;
    const known = byReason.get(document.beyond);
    if (known) known.push(document);
    else byReason.set(document.beyond, [document]);
  }
  for (const [reason, [first, ...others]] of byReason) {
    if (!first) continue;
    const more = others.length > 0 ? ` and ${others.length} more JSON files were` : ' was';
    yield { file: first.file, message: `${first.file}${more} not checked: ${reason}.` };
  }
}

function* localesBeyond({ root, locales }: CheckedWidget): Generator<Problem> {
  if (locales.size <= limits.locales) return;
  const message = `i18n/ was checked for the first ${limits.locales} of its ${locales.size} languages.`;
  yield { file: `${root}i18n/`, message };
}

function* scriptsBeyond({ scripts }: CheckedWidget): Generator<Problem> {
  const fix = 'Move libraries into files of their own, or check a build that is smaller and not minified.';
  for (const { file, isOutline, error } of scripts.values()) {
    if (isOutline) yield { file, message: `${file} was checked in outline only: ${outline}.`, fix };
    if (error && !error.isSyntax) yield { file, message: `${file} was not checked: ${error.message}.`, fix };
  }
}

const outline = 'it is so large that the functions inside its functions were passed over';
