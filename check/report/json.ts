import type { CheckReport } from '../check-report';
import type { ReportOptions } from './failure';
import { jsonText } from './json-text';

/** For programs; `version` changes when a key changes its meaning. */
export function jsonReport(reports: readonly CheckReport[], { failures = [] }: Partial<ReportOptions> = {}): string {
  const targets = reports.map(({ path, findings, errors, warnings, excepted, trial }) => ({
    path,
    findings,
    errors,
    warnings,
    excepted,
    ...(trial && { trial }),
  }));
  return jsonText({ version: 1, targets, failures });
}
