import { expect, it } from 'vitest';
import { testsOf } from '../../scripts/test/run-vitest';

it.each([
  ['check', 'test/check/'],
  ['receiver/work', 'test/receiver/work/'],
  ['placeholders', 'placeholders'],
  ['test/check', 'test/check'],
  ['rooms.test.ts', 'rooms.test.ts'],
  ['--coverage', '--coverage'],
])('%s names %s', (word, tests) => expect(testsOf(word)).toBe(tests));
