import { printable } from '../../shared/printable';
import type { CheckReport } from '../check-report';
import type { Finding } from '../finding';
import { isAboutExceptions, pathOf } from './path-of';

/** Workflow commands of GitHub Actions, which it shows beside the lines of a change. */
export function githubReport(reports: readonly CheckReport[]): string {
  return reports
    .flatMap((report) => [
      ...report.findings.map((finding) => command(report, finding)),
      ...report.excepted.map((finding) => command(report, finding, 'notice')),
    ])
    .join('');
}

const levels = { error: 'error', warning: 'warning', note: 'notice' } as const;

function command(
  report: CheckReport,
  finding: Finding & { reason?: string },
  kind: string = levels[finding.severity],
): string {
  const place = [finding.file, finding.line, finding.column].filter((part) => part !== null && part !== '').join(':');
  const isInZip = report.kind === 'zip' && !isAboutExceptions(finding);
  const properties = {
    file: isInZip ? report.path : pathOf(report, finding),
    ...(!isInZip && finding.line !== null ? { line: finding.line, col: finding.column ?? 1 } : {}),
    title: finding.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = `${!isInZip || place === '' ? '' : `${place}: `}${finding.message} ${finding.reason === undefined ? finding.fix : `Excepted: ${finding.reason}`}`;
  return `::${kind} ${list.join(',')}::${escapeText(text)}\n`;
}

function escapeText(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
