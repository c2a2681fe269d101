import { type Placeholder, placeholdersIn } from '../../../message/parse-message';

/** The braces of a placeholder are looked for so far from the caret: a long message is not read at each key. */
const farthest = 1_000;

/** The placeholders of a message that its caret is in, or at an end of. */
export function placeholdersAround(message: string, caret: number): Placeholder[] {
  const first = Math.max(0, caret - farthest);
  const start = first + Math.max(0, message.slice(first, caret).lastIndexOf('{{'));
  const rest = message.slice(caret, caret + farthest);
  const end = caret + Math.max(0, rest.indexOf('}') + 2);
  return placeholdersIn(message.slice(start, end)).map((found) => ({
    ...found,
    from: found.from + start,
    to: found.to + start,
  }));
}
