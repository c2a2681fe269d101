import { expect, it } from 'vitest';
import { checkWithExceptions, logoException } from '../support/check-with-exceptions';

const cases: [string, unknown, string][] = [
  ['a list in place of the settings', [], '"widgetCheck" must be an object.'],
  ['another key', { ignore: [] }, '"widgetCheck" has no key "ignore".'],
  ['an object in place of the list', { exceptions: {} }, '"exceptions" must be a list.'],
  [
    'a text in place of an exception',
    { exceptions: ['images/missing-logo'] },
    'An exception must be an object, not "images/missing-logo".',
  ],
  ['no rule', { exceptions: [{ file: 'a', reason: 'b' }] }, 'The exception names no "rule".'],
  [
    'an unknown rule',
    { exceptions: [{ rule: 'images/missing-logos', file: 'a', reason: 'b' }] },
    'There is no rule "images/missing-logos". Did you mean "images/missing-logo"?',
  ],
  [
    'an unknown key',
    { exceptions: [{ ...logoException, files: 'a' }] },
    'An exception has no key "files". Did you mean "file"?',
  ],
  [
    'a rule for everything',
    { exceptions: [{ rule: 'images/missing-logo', reason: 'b' }] },
    'The exception names neither a "file" nor a "pointer".',
  ],
];

it.each(cases)('refuses %s', async (_, widgetCheck, message) => {
  const { findings } = await checkWithExceptions(widgetCheck);
  const found = findings.filter(({ rule }) => rule === 'exceptions/invalid');
  expect(found.map((finding) => finding.message)).toEqual([message]);
  expect(found).toMatchObject([{ severity: 'error', file: 'package.json' }]);
});
