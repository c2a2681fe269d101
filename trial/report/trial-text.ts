import { join } from 'node:path';
import { printable } from '../../shared/printable';
import type { CheckReport, TrialRecord } from '../../check/check-report';

/** What a trial did, for people: below its findings. */
export function trialText(reports: readonly CheckReport[], pictures: string | undefined): string {
  const tables = reports.flatMap(({ path, trial }) => (trial ? [table(path, trial)] : []));
  const kept =
    pictures === undefined
      ? 'No pictures were kept; `--pictures FOLDER` keeps them.'
      : `Pictures: ${printable(join(pictures, reports.length > 1 ? '*' : '', 'index.html'))}`;
  return `\n${[...tables, kept].join('\n\n')}\n`;
}

function table(path: string, { parts, requests }: TrialRecord): string {
  const width = Math.max(...parts.map(({ name }) => name.length), 0);
  const rows = parts.map(({ name, result }) => `  ${name.padEnd(width)}  ${printable(result)}`);
  const asked = requests.map(({ request, places }) => `  ${printable(request)}  ${printable(places.join(', '))}`);
  return [
    `What was done with ${printable(path)}:`,
    ...rows,
    ...(asked.length > 0 ? ['What it asked for, and by which line (404, where no stub answered):', ...asked] : []),
  ].join('\n');
}
