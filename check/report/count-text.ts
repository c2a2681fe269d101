import type { CheckReport } from '../check-report';

/** The counts of a report in words. */
export function countText({
  errors,
  warnings,
  excepted,
}: Pick<CheckReport, 'errors' | 'warnings' | 'excepted'>): string {
  const found =
    errors + warnings === 0 ? 'nothing found' : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  return excepted > 0 ? `${found}, ${excepted} excepted in package.json` : found;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
