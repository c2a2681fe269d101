import { expect, it } from 'vitest';
import { quoted } from '../../trial/parts/quoted';

it.each([
  ['', 'nothing'],
  ['two words', '“two words”'],
  ['Hello,\nworld\r\nagain', '“Hello, ↵ world ↵ again”'],
  ['x'.repeat(61), `“${'x'.repeat(59)}…”`],
])('a value stands in a sentence, in one line and not too long: %j', (value, sentence) => {
  expect(quoted(value)).toBe(sentence);
});
