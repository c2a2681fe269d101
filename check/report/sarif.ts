import { sep } from 'node:path';
import type { CheckReport } from '../check-report';
import type { Finding } from '../finding';
import { describedRules } from '../described-rules';
import type { RuleDescription } from '../rule';
import { shorten } from '../shorten';
import type { Failure, ReportOptions } from './failure';
import { jsonText } from './json-text';
import { pathOf } from './path-of';

/** SARIF 2.1.0, the format in which code hosts and editors take findings over. */
export function sarifReport(reports: readonly CheckReport[], { failures = [] }: Partial<ReportOptions> = {}): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'widget-check', rules: describedRules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(failures)],
        results: reports.flatMap(resultsOf),
      },
    ],
  };
  return jsonText(log);
}

/** Whoever reads the results must not take an archive that could not be read for one without findings. */
function invocation(failures: readonly Failure[]): object {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(({ path, message }) => ({
      level: 'error',
      message: { text: shorten(`${path}: ${message}`) },
    })),
  };
}

function descriptor({ id, severity, what, why, fix, source }: RuleDescription): object {
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: `${fix}\n\n${source.map((from) => `Source: ${from}`).join('\n')}` },
    defaultConfiguration: { level: severity },
  };
}

function resultsOf(report: CheckReport): object[] {
  return [
    ...report.findings.map((finding) => result(report, finding)),
    ...report.excepted.map((finding) => ({
      ...result(report, finding),
      suppressions: [{ kind: 'external', justification: finding.reason }],
    })),
  ];
}

function result(report: CheckReport, { rule, severity, message, fix, picture, ...place }: Finding): object {
  return {
    ruleId: rule,
    ruleIndex: describedRules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(pathOf(report, { rule, file: place.file })) },
          ...(place.line === null ? {} : { region: { startLine: place.line, startColumn: place.column ?? 1 } }),
        },
        ...(place.pointer === null ? {} : { logicalLocations: [{ fullyQualifiedName: place.pointer }] }),
      },
    ],
    ...(picture === undefined ? {} : { attachments: [{ artifactLocation: { uri: uriOf(picture) } }] }),
  };
}

/** A file in a zip is named as if the zip were a folder: SARIF has no address for what is inside one. */
function uriOf(path: string): string {
  return path
    .split(sep)
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
