import { type MessagePart, parseMessage, type Placeholder } from './parse-message';

/**
 * The value of a placeholder by its code as written: undefined where nobody knows that code, blank where the field is
 * empty.
 */
export type ValueOf = (code: string) => string | undefined;

/** A stretch of a rendered message: words of its author, or what became of a placeholder. */
export interface RenderedPart {
  kind: 'words' | 'value' | 'fallback' | 'empty' | 'unknown';
  /** What the client reads; nothing for `empty`, for `unknown` without a fallback, and for one that is blank on purpose. */
  text: string;
  /** The code as it was written, for all but words. */
  code?: string;
}

/** A message with its placeholders filled in. */
export interface Rendered {
  text: string;
  parts: RenderedPart[];
}

/**
 * Fills in the placeholders of a message. Values are text: one with `{{…}}` in it is not filled again. A blank value gives
 * way to the fallback; where there is none, nothing is written and the space that would be left double goes too.
 */
export function render(message: string, valueOf: ValueOf): Rendered {
  const parts = withoutGaps(parseMessage(message).map((part) => fill(part, valueOf)));
  return { text: parts.map(({ text }) => text).join(''), parts };
}

function fill(part: MessagePart, valueOf: ValueOf): RenderedPart {
  return part.kind === 'words' ? { kind: 'words', text: part.source } : fillPlaceholder(part, valueOf(part.code));
}

function fillPlaceholder({ code, fallback }: Placeholder, value: string | undefined): RenderedPart {
  if (value === undefined) return { kind: 'unknown', text: fallback ?? '', code };
  if (!isBlank(value)) return { kind: 'value', text: value, code };
  return fallback === undefined ? { kind: 'empty', text: '', code } : { kind: 'fallback', text: fallback, code };
}

function isBlank(value: string): boolean {
  return value.trim() === '';
}

/** Takes out the spaces around placeholders that wrote nothing; only words lose any, never a value. */
function withoutGaps(parts: RenderedPart[]): RenderedPart[] {
  const closed: RenderedPart[] = [];
  let last: RenderedPart | undefined;
  let gap = false;
  for (const part of parts) {
    const text: string = gap && part.kind === 'words' ? afterGap(last, part.text) : part.text;
    if (gap && /^[,.;:!?\n]/.test(text)) trimEnd(last);
    const shown: RenderedPart = { ...part, text };
    closed.push(shown);
    gap = text === '' && (gap || part.kind !== 'words');
    if (text !== '') last = shown;
  }
  if (gap) trimEnd(last);
  return closed;
}

/** Words behind a gap: the space there is one too many where another, or the beginning of a line, comes before it. */
function afterGap(last: RenderedPart | undefined, words: string): string {
  return !last || /\s$/.test(last.text) ? words.replace(/^ /, '') : words;
}

/** Takes the space before a gap from the words that were written last. */
function trimEnd(last: RenderedPart | undefined): void {
  if (last?.kind === 'words') last.text = last.text.replace(/ $/, '');
}
