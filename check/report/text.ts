import { styleText } from 'node:util';
import { printable } from '../../shared/printable';
import type { CheckReport } from '../check-report';
import type { Finding } from '../finding';
import { wholeArchive } from '../problem';
import type { ReportOptions } from './failure';

const severityColors = { error: 'red', warning: 'yellow' } as const;

type Color = (typeof severityColors)[keyof typeof severityColors] | 'bold' | 'dim';
type Counts = Record<'errors' | 'warnings' | 'excepted', number>;
type Paint = (color: Color, text: string) => string;

/** For people: findings grouped by file, each with how to fix it, and a summary. */
export function textReport(reports: readonly CheckReport[], { colors }: ReportOptions): string {
  // Whether the output is a terminal was decided before; styleText would ask its own standard output.
  const paint: Paint = (color, text) => (colors ? styleText(color, text, { validateStream: false }) : text);
  const parts = reports.map((report) => targetText(report, paint));
  if (reports.length > 1) parts.push(`${reports.length} archives: ${countText(totals(reports))}\n`);
  return parts.join('\n');
}

function targetText(report: CheckReport, paint: Paint): string {
  const byFile = new Map<string, string>();
  for (const finding of report.findings) {
    byFile.set(finding.file, `${byFile.get(finding.file) ?? ''}${findingText(report, finding, paint)}`);
  }
  const summary = paint('bold', `${printable(report.path)}: ${countText(countsOf(report))}`);
  return [...byFile.values(), `${summary}\n`].join('\n');
}

function findingText(report: CheckReport, { severity, rule, message, fix, ...place }: Finding, paint: Paint): string {
  const columns = [placeText(report, place), paint(severityColors[severity], severity), rule, printable(message)];
  return `${columns.join('  ')}\n${paint('dim', `    ${printable(fix)}`)}\n`;
}

function placeText(report: CheckReport, { file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
  return [printable(file === wholeArchive ? report.path : file), line, column]
    .filter((part) => part !== null)
    .join(':');
}

function countsOf({ errors, warnings, excepted }: CheckReport): Counts {
  return { errors, warnings, excepted: excepted.length };
}

function totals(reports: readonly CheckReport[]): Counts {
  const sum = (key: keyof Counts): number => reports.reduce((total, report) => total + countsOf(report)[key], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), excepted: sum('excepted') };
}

function countText({ errors, warnings, excepted }: Counts): string {
  const found =
    errors + warnings === 0 ? 'nothing found' : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  return excepted > 0 ? `${found}, ${excepted} excepted in package.json` : found;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
