import { counted } from '../../shared/counted';
import { styleText } from 'node:util';
import { printable } from '../../shared/printable';
import type { CheckReport } from '../check-report';
import type { Finding } from '../finding';
import { wholeArchive } from '../problem';
import type { ReportOptions } from './failure';
import { nextStep } from './next-step';

const severityColors = { error: 'red', warning: 'yellow', note: 'dim' } as const;
const severities = Object.keys(severityColors);

type Color = (typeof severityColors)[keyof typeof severityColors] | 'bold' | 'dim';
type Counts = Record<'errors' | 'warnings' | 'notes' | 'excepted', number>;
type Paint = (color: Color, text: string) => string;

/** For people: each archive with its counts, errors first, and what is mended in one way together with that way. */
export function textReport(reports: readonly CheckReport[], { colors, advises = false }: ReportOptions): string {
  // Whether the output is a terminal was decided before; styleText would ask its own standard output.
  const paint: Paint = (color, text) => (colors ? styleText(color, text, { validateStream: false }) : text);
  const parts = reports.map((report) => targetText(report, paint));
  if (reports.length > 1) parts.push(`${reports.length} archives: ${countText(totals(reports))}\n`);
  if (advises && reports.length > 0) parts.push(`${printable(nextStep(reports))}\n`);
  return parts.join('\n');
}

function targetText(report: CheckReport, paint: Paint): string {
  const head = paint('bold', `${printable(report.path)}: ${countText(countsOf(report))}`);
  return [`${head}\n`, ...groupsOf(report.findings).map((group) => groupText(report, group, paint))].join('\n');
}

/** Findings of one rule that are mended in the same way; the worst groups first, then in the order of their first. */
function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.rule, finding.fix]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf([first]: readonly Finding[]): number {
  return severities.indexOf(first?.severity ?? 'note');
}

function groupText(report: CheckReport, group: readonly Finding[], paint: Paint): string {
  const fix = group[0]?.fix ?? '';
  return `${group.map((finding) => findingText(report, finding, paint)).join('')}${paint('dim', `    ${printable(fix)}`)}\n`;
}

function findingText(report: CheckReport, finding: Finding, paint: Paint): string {
  const { severity, rule, message, picture, ...place } = finding;
  const columns = [placeText(report, place), paint(severityColors[severity], severity), rule, printable(message)];
  return `${columns.join('  ')}\n${picture === undefined ? '' : paint('dim', `    Picture: ${printable(picture)}\n`)}`;
}

function placeText(report: CheckReport, { file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
  return [printable(file === wholeArchive ? report.path : file), line, column]
    .filter((part) => part !== null)
    .join(':');
}

function countsOf({ findings, errors, warnings, excepted }: CheckReport): Counts {
  return { errors, warnings, notes: findings.length - errors - warnings, excepted: excepted.length };
}

function totals(reports: readonly CheckReport[]): Counts {
  const sum = (key: keyof Counts): number => reports.reduce((total, report) => total + countsOf(report)[key], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), notes: sum('notes'), excepted: sum('excepted') };
}

function countText({ errors, warnings, notes, excepted }: Counts): string {
  const found =
    errors + warnings === 0 ? 'nothing found' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const unjudged = notes > 0 ? [`${notes} not judged`] : [];
  return [found, ...unjudged, ...(excepted > 0 ? [`${excepted} excepted`] : [])].join(', ');
}
