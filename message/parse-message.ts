/** A placeholder as it stands in a message. */
export interface Placeholder {
  kind: 'placeholder';
  /** All of it, braces included. */
  source: string;
  /** What stands between the braces and before the bar, as it was written. */
  code: string;
  /** What stands after the bar; absent where there is none. */
  fallback?: string;
}

/** Words between placeholders. */
export interface Words {
  kind: 'words';
  source: string;
}

/** A stretch of a message; the sources of all parts together are the message. */
export type MessagePart = Words | Placeholder;

/**
 * Takes a message apart. `{{code}}` is a placeholder, and so is `{{code|text}}`: the first bar splits, and the text may
 * hold anything but braces. What does not close is words.
 */
export function parseMessage(message: string): MessagePart[] {
  const parts: MessagePart[] = [];
  let end = 0;
  for (const { 0: source, 1: code = '', 2: fallback, index } of message.matchAll(/\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g)) {
    if (index > end) parts.push({ kind: 'words', source: message.slice(end, index) });
    parts.push({ kind: 'placeholder', source, code, ...(fallback !== undefined && { fallback }) });
    end = index + source.length;
  }
  if (end < message.length) parts.push({ kind: 'words', source: message.slice(end) });
  return parts;
}

/** The codes of a message's placeholders as they are written, each once. */
export function codesIn(message: string): string[] {
  return [...new Set(parseMessage(message).flatMap((part) => (part.kind === 'placeholder' ? [part.code] : [])))];
}
