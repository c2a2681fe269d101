import type { ExceptedFinding } from './exceptions/exception';
import { judgeExceptions } from './exceptions/judge-exceptions';
import type { Finding, Severity } from './finding';
import type { Inspection } from './inspect';

/** What a trial did with a widget. */
export interface TrialRecord {
  parts: readonly { name: string; result: string }[];
  /** What the widget asked of servers, each once, with the lines that did. */
  requests: readonly { request: string; places: readonly string[] }[];
}

/** What a check found in one archive. */
export interface CheckReport {
  /** The archive as it was named. */
  path: string;
  kind: 'folder' | 'zip';
  /** The project's package.json, whose exceptions were taken. */
  packageJson: string | undefined;
  findings: readonly Finding[];
  errors: number;
  warnings: number;
  /** Findings that exceptions with a reason kept back. */
  excepted: readonly ExceptedFinding[];
  /** What was done, where the widget was run as well. */
  trial?: TrialRecord;
  /** What rules threw: faults of this check, each of which is a finding too. */
  crashes: readonly unknown[];
}

/** The reports of one run. What is wrong with the exceptions of a package.json is told once, with its first archive. */
export function reportsOn(inspections: readonly Inspection[]): CheckReport[] {
  return inspections.map((inspection) => {
    const ofProject = inspections.filter(({ packageJson }) => packageJson === inspection.packageJson);
    const uses = inspection === ofProject[0] ? ofProject.map(({ use }) => use) : [];
    return reportOn(inspection, judgeExceptions(uses));
  });
}

function reportOn(
  { path, kind, packageJson, use, crashes }: Inspection,
  ofExceptions: readonly Finding[],
): CheckReport {
  const findings = inOrderOfPlace([...use.findings, ...ofExceptions]);
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const counts = { errors: count('error'), warnings: count('warning'), excepted: inOrderOfPlace(use.excepted) };
  return { path, kind, packageJson, findings, ...counts, crashes };
}

/** Findings of one file together, in the order of its lines; files in the order in which they were first found at fault. */
function inOrderOfPlace<Told extends Finding>(findings: readonly Told[]): Told[] {
  const files = [...new Set(findings.map(({ file }) => file))];
  const rank = new Map(files.map((file, index) => [file, index]));
  return findings.toSorted(
    (a, b) =>
      (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
