import { expect, it } from 'vitest';
import { checkWithExceptions, logoException } from '../support/check-with-exceptions';

it('an exception that suppresses nothing is a warning', async () => {
  const { findings } = await checkWithExceptions({ exceptions: [logoException] }, { change: () => undefined });
  expect(findings).toMatchObject([
    {
      rule: 'exceptions/idle',
      severity: 'warning',
      file: 'package.json',
      line: 4,
      message: 'The exception from images/missing-logo suppresses nothing.',
    },
  ]);
});

it('an exception from a rule that did not run is not judged', async () => {
  const { findings } = await checkWithExceptions({ exceptions: [logoException] }, { only: ['i18n'] });
  expect(findings).toEqual([]);
});
