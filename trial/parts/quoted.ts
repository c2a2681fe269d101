/** As much of a value as tells it. */
const shown = 60;

/** A value in a sentence. */
export function quoted(value: string): string {
  return value === '' ? 'nothing' : `“${value.length > shown ? `${value.slice(0, shown)}…` : value}”`;
}
