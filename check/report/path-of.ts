import { join } from 'node:path';
import type { CheckReport } from '../check-report';
import type { Finding } from '../finding';

/** Whether a finding is about the package.json with the exceptions, which is no file of the archive. */
export function isAboutExceptions({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule.startsWith('exceptions/');
}

/** The path of a finding's file from where the user is. */
export function pathOf(report: CheckReport, finding: Pick<Finding, 'rule' | 'file'>): string {
  const { packageJson } = report;
  return packageJson !== undefined && isAboutExceptions(finding) ? packageJson : join(report.path, finding.file);
}
