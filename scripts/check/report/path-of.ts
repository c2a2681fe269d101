import { join } from 'node:path';

import type { CheckReport } from '../check-archive';

/** The path of a finding's file from where the user is; the package.json with the exceptions is no file of the archive. */
export function pathOf(report: CheckReport, file: string): string {
  return report.packageJson !== undefined && file === 'package.json' ? report.packageJson : join(report.path, file);
}
