import { expect, it } from 'vitest';
import { checkWithExceptions, logoException } from '../support/check-with-exceptions';

it('an exception without a reason is an error and suppresses nothing', async () => {
  const { findings } = await checkWithExceptions({ exceptions: [{ ...logoException, reason: ' ' }] });
  expect(findings).toMatchObject([
    { rule: 'images/missing-logo', severity: 'warning' },
    {
      rule: 'exceptions/without-reason',
      severity: 'error',
      file: 'package.json',
      line: 4,
      column: 7,
      pointer: '/widgetCheck/exceptions/0',
      message: 'The exception from images/missing-logo has no "reason".',
    },
  ]);
});
