import { placeholdersIn } from '../../../message/parse-message';
import { marker } from '../../placeholders/placeholder';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Place } from '../message/insert-text';

/** Something in a message that would not go out as it was meant. */
export interface MessageProblem {
  /** Its kind: the last step of the i18n path of its wording, `form.problems.<kind>`. */
  kind: 'unknown' | 'invisible' | 'braces' | 'extra_braces' | 'empty';
  where: Place;
  source: string;
  /** What was meant instead; undefined where nobody can tell. */
  mend?: string | undefined;
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** `{code}`, `{{code}`, `[code]` and their like; `{{code` that is not closed; braces that belong to nothing. */
const slip = /[{[]+([^{}[\]|\n]{1,60})(?:\|([^{}[\]\n]*))?[}\]]+|\{\{+([\w.]*)|\}\}+/g;
const extraBraces = /\{{3,}([^{}]*)\}{2,}|\{{2}([^{}]*)\}{3,}/g;

/** The problems of a message in their order; one that occurs again is named once. */
export function findProblems(message: string, placeholders: Placeholders): MessageProblem[] {
  const found = [wrongCodes, slips, tooManyBraces].flatMap((find) => find(message, placeholders));
  // oxlint-disable-next-line unicorn/no-array-sort -- the browsers of five years ago have no toSorted
  found.sort((one, other) => one.where[0] - other.where[0]);
  const named = new Set<string>();
  return found.filter(({ source }) => !named.has(source) && named.add(source));
}

function wrongCodes(message: string, { knows, nearest }: Placeholders): MessageProblem[] {
  const unknown = placeholdersIn(message).filter(({ code }) => !knows(code));
  return unknown.map(({ source, from, to, code, fallback }) => {
    const seen = code.replace(invisible, '');
    const meant = knows(seen) ? seen : nearest(seen);
    const mend = meant && marker(meant, fallback);
    return { kind: knows(seen) ? 'invisible' : 'unknown', where: [from, to], source, mend };
  });
}

function slips(message: string, { knows, nearest }: Placeholders): MessageProblem[] {
  // Blanks stand for placeholders, and for the braces around them that are too many.
  const rest = message.replace(/\{{2,}[^{}]*\}{2,}/g, ({ length }) => ' '.repeat(length));
  return [...rest.matchAll(slip)].flatMap(({ 0: source, 1: inner, 2: fallback, 3: begun, index }) => {
    const code = (inner ?? begun ?? '').trim().replace(invisible, '');
    const isDoubled = /\{\{|\}\}/.test(source);
    const meant = knows(code) ? code : isDoubled ? nearest(code) : undefined;
    if (!meant && !isDoubled) return [];
    const mend = meant ? marker(meant, fallback) : source.replace(/[{}]/g, '');
    return [{ kind: 'braces' as const, where: [index, index + source.length], source, mend }];
  });
}

function tooManyBraces(message: string): MessageProblem[] {
  return [...message.matchAll(extraBraces)].map(({ 0: source, 1: one, 2: other = '', index }) => ({
    kind: 'extra_braces',
    where: [index, index + source.length],
    source,
    mend: marker(one ?? other),
  }));
}
