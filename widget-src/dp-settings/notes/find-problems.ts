import { marker } from '../../placeholders/placeholder';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Stretch } from '../message/insert-text';
import { type PlacedPlaceholder, placeholdersIn } from '../message/placeholders-in';

/** Something in a message that would not go out as it was meant. */
export interface MessageProblem {
  /** Its kind: the last step of the i18n path of its wording, `form.problems.<kind>`. */
  kind: keyof typeof finders | 'empty';
  where: Stretch;
  source: string;
  /** What was meant instead; undefined where nobody can tell. */
  mend?: string | undefined;
}

type Found = Omit<MessageProblem, 'kind'>;
type Finder = (message: string, placeholders: Placeholders) => Found[];

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** One row for each kind of problem: how it is found, and what mends it. */
const finders = {
  invisible: (message, { knows }) =>
    wrongIn(message, knows, (code) => code !== visible(code) && knows(visible(code))).map((found) => ({
      ...placed(found),
      mend: visible(found.source),
    })),
  unknown: (message, { knows, nearest }) =>
    wrongIn(message, knows, (code) => !knows(visible(code))).map((found) => {
      const near = nearest(visible(found.code));
      return { ...placed(found), mend: near && withFallback(near, found.fallback) };
    }),
  braces: (message, { knows, nearest }) =>
    [...withoutPlaceholders(message).matchAll(slip)].flatMap(({ 0: source, 1: inner, 2: bar, 3: begun, index }) => {
      const code = visible((inner ?? begun ?? '').trim());
      const doubled = /\{\{|\}\}/.test(source);
      const meant = knows(code) ? code : doubled ? nearest(code) : undefined;
      if (!meant && !doubled) return [];
      const mend = meant ? marker(meant + (bar ?? '')) : source.replace(/[{}]/g, '');
      return { where: [index, index + source.length] as const, source, mend };
    }),
  extra_braces: (message) =>
    [...message.matchAll(/\{{3,}([^{}]*)\}{2,}|\{{2}([^{}]*)\}{3,}/g)].map(
      ({ 0: source, 1: one, 2: other, index }) => ({
        where: [index, index + source.length] as const,
        source,
        mend: marker(one ?? other ?? ''),
      }),
    ),
} satisfies Record<string, Finder>;

/** `{code}`, `{{code}`, `[code]` and their like; `{{code` that is not closed; braces that belong to nothing. */
const slip = /[{[]+([^{}[\]|\n]{1,60})(\|[^{}[\]\n]*)?[}\]]+|\{\{+([\w.]*)|\}\}+/g;

/** The problems of a message in their order; one that occurs again is named once. */
export function findProblems(message: string, placeholders: Placeholders): MessageProblem[] {
  const found = (Object.keys(finders) as (keyof typeof finders)[]).flatMap((kind) =>
    (finders[kind] as Finder)(message, placeholders).map((problem): MessageProblem => ({ kind, ...problem })),
  );
  const isFirst = ({ source, where }: MessageProblem): boolean =>
    !found.some((other) => other.source === source && other.where[0] < where[0]);
  // oxlint-disable-next-line unicorn/no-array-sort -- the browsers of five years ago have no toSorted
  return found.filter(isFirst).sort((one, other) => one.where[0] - other.where[0]);
}

function wrongIn(
  message: string,
  knows: (code: string) => boolean,
  isWrong: (code: string) => boolean,
): PlacedPlaceholder[] {
  return placeholdersIn(message).filter(({ code }) => !knows(code) && isWrong(code));
}

function placed({ from, to, source }: PlacedPlaceholder): Found {
  return { where: [from, to], source };
}

/** The message with blanks in the place of its placeholders, and of the braces around them that are too many. */
function withoutPlaceholders(message: string): string {
  return message.replace(/\{{2,}[^{}]*\}{2,}/g, (found) => ' '.repeat(found.length));
}

function visible(text: string): string {
  return text.replace(invisible, '');
}

function withFallback(code: string, fallback: string | undefined): string {
  return marker(fallback === undefined ? code : `${code}|${fallback}`);
}
