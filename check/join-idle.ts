import type { CheckReport } from './check-archive';
import type { Finding } from './finding';
import { idleException } from './rules/exceptions/idle';

/** The reports of one run, in which an exception is idle only if no archive needs it, and is told once. */
export function joinIdle(reports: readonly CheckReport[]): CheckReport[] {
  const settled = new Set(
    reports.flatMap((report) => report.neededExceptions.map((pointer) => keyOf(report, pointer))),
  );
  return reports.map((report) => withFindings(report, report.findings.filter(isToBeTold(report, settled))));
}

function isToBeTold(report: CheckReport, settled: Set<string>): (finding: Finding) => boolean {
  return ({ rule, pointer }) => {
    if (rule !== idleException.id) return true;
    const key = keyOf(report, pointer ?? '');
    const isNew = !settled.has(key);
    settled.add(key);
    return isNew;
  };
}

function keyOf({ packageJson }: CheckReport, pointer: string): string {
  return `${packageJson ?? ''}#${pointer}`;
}

function withFindings(report: CheckReport, findings: Finding[]): CheckReport {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { ...report, findings, errors, warnings: findings.length - errors };
}
