/** A stretch of a message; the sources of all parts together are the message. */
export type MessagePart = Words | Placeholder;

interface Stretch {
  /** All of it, as it was written, braces included. */
  source: string;
  /** Where it begins. */
  from: number;
  /** Where the next one begins. */
  to: number;
}

/** Words between placeholders. */
export interface Words extends Stretch {
  kind: 'words';
}

/** A placeholder as it stands in a message. */
export interface Placeholder extends Stretch {
  kind: 'placeholder';
  /** What stands between the braces and before the bar. */
  code: string;
  /** What stands after the bar; undefined where there is none. */
  fallback: string | undefined;
}

/**
 * Takes a message apart. `{{code}}` is a placeholder, and so is `{{code|text}}`: the first bar splits, and the text may
 * hold anything but braces. What does not close is words.
 */
export function parseMessage(message: string): MessagePart[] {
  const parts: MessagePart[] = [];
  let end = 0;
  const addWords = (to: number): void => {
    if (to > end) parts.push({ kind: 'words', source: message.slice(end, to), from: end, to });
  };
  for (const { 0: source, 1: code = '', 2: fallback, index: from } of message.matchAll(placeholder)) {
    addWords(from);
    end = from + source.length;
    parts.push({ kind: 'placeholder', source, from, to: end, code, fallback });
  }
  addWords(message.length);
  return parts;
}

const placeholder = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g;

export function placeholdersIn(message: string): Placeholder[] {
  return parseMessage(message).filter((part) => part.kind === 'placeholder');
}

/** The codes of a message's placeholders as they are written, each once. */
export function codesIn(message: string): string[] {
  return [...new Set(placeholdersIn(message).map(({ code }) => code))];
}
