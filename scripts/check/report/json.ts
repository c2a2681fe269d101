import type { CheckReport } from '../check-archive';

/** For programs; `version` changes when a key changes its meaning. */
export function jsonReport(reports: readonly CheckReport[]): string {
  const targets = reports.map(({ path, findings, errors, warnings }) => ({ path, findings, errors, warnings }));
  return `${JSON.stringify({ version: 1, targets }, null, 2)}\n`;
}
