import { afterAll, expect } from 'vitest';
import { takeWritten } from './checked-log';
import { linesWithoutIds } from './lines-without-ids';
import { secretsIn } from './secrets-in';

// Read before each file of tests: whatever a receiver has written in it is searched when they are over.
afterAll(() => {
  const written = takeWritten();
  expect(written.flatMap((output) => secretsIn(output))).toEqual([]);
  expect(written.flatMap((output) => linesWithoutIds(output))).toEqual([]);
});
