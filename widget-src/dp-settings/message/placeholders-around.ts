import { type Placeholder, placeholdersIn } from '../../../message/parse-message';

/** The braces of a placeholder are looked for so far from the caret: a long message is not read at each key. */
const farthest = 1_000;

/** The placeholders of a message that are near its caret. */
export function placeholdersAround(message: string, caret: number): Placeholder[] {
  const start = Math.max(0, caret - farthest);
  return placeholdersIn(message.slice(start, caret + farthest)).map((found) => ({
    ...found,
    from: found.from + start,
    to: found.to + start,
  }));
}
