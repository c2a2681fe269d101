import type { CheckReport } from '../check-report';

/** What to do after a check, in one line: by the worst that was found. */
export function nextStep(reports: readonly CheckReport[]): string {
  const findings = reports.flatMap((report) => report.findings);
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  const [only] = reports;
  if (worst) {
    const demand =
      worst.severity === 'error'
        ? 'Next: mend the errors and check again'
        : 'Next: read the warnings; as far as is known, none of them keeps Kommo from taking the widget';
    return `${demand}. \`npm run check -- --explain ${worst.rule}\` tells more of one.`;
  }
  if (!only || reports.length > 1) return 'Next: upload them in Kommo (Settings, Integrations).';
  const upload = only.kind === 'zip' ? 'upload it' : 'zip what is in the folder and upload that';
  return `Next: \`npm run try -- ${only.path}\` uses it as people would, in a local Kommo; then ${upload} in Kommo (Settings, Integrations).`;
}
