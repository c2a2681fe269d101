import { expect, it } from 'vitest';
import { jsonText } from '../../../check/report/json-text';

const steering = ['\u001B[2J', '\u202E', '\u009B', '\u0007', '\u2028', '\u007F', '\u{E0001}', '\n', '\u0000', '"\\'];

it.each(steering)('%j reads back as it was, and nothing of it steers', (text) => {
  const written = jsonText({ [text]: [text] });
  expect(JSON.parse(written)).toEqual({ [text]: [text] });
  expect(written.replaceAll('\n', '')).toMatch(/^[ -~]+$/);
});

it('is laid out for people and ends with a line end', () => {
  expect(jsonText({ a: 1 })).toBe('{\n  "a": 1\n}\n');
});
