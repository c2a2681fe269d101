import type { CheckReport } from '../../../check/check-report';
import type { CheckFinding } from '../../protocol';

type Checker = typeof import('../../../check/check-archive');

/** The findings of `check`, which is `npm run check` on one kind of source. */
export async function checkWith(check: (checker: Checker) => Promise<CheckReport>): Promise<CheckFinding[]> {
  // Loaded late: it would hold up the start of the server.
  const { findings } = await check(await import('../../../check/check-archive'));
  return findings.map(({ severity, rule, file, line, message, fix }) => ({
    severity,
    rule,
    place: line === null ? file : `${file}:${line}`,
    message: `${message} ${fix}`,
  }));
}
