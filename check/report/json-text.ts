/**
 * Whatever steers a terminal, but for line ends: the layout has the only ones, they are no part of a value. The first half
 * passes over ASCII several times as quickly as the second, which looks in the tables of Unicode.
 */
const steering = /[^\n -~](?<=[\p{Cc}\p{Cf}\u2028\u2029])/gu;

/** JSON in which characters that steer a terminal, or turn the direction of writing, are escaped; it reads the same. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(steering, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
