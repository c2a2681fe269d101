/** JSON in which characters that steer a terminal, or turn the direction of writing, are escaped; it reads the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // The line ends of the layout are the only such characters that are no part of a value.
  return `${text.replace(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
