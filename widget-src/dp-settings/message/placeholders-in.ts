import { parseMessage, type Placeholder } from '../../../message/parse-message';

export interface PlacedPlaceholder extends Placeholder {
  from: number;
  to: number;
}

/** The placeholders of a message with their places. */
export function placeholdersIn(message: string): PlacedPlaceholder[] {
  let to = 0;
  return parseMessage(message).flatMap((part) => {
    const from = to;
    to += part.source.length;
    return part.kind === 'placeholder' ? [{ ...part, from, to }] : [];
  });
}

/** The placeholder in which the caret is, or at whose end. */
export function placeholderAtCaret({ value, selectionEnd }: HTMLTextAreaElement): PlacedPlaceholder | undefined {
  return placeholdersIn(value).find(({ from, to }) => from < selectionEnd && selectionEnd <= to);
}
