/** The beginning of a text of at most so many characters; the last one shows that there was more. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
