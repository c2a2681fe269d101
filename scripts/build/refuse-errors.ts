import type { CheckReport } from '../check/check-archive';
import { formats } from '../check/report/formats';
import { UserError } from '../user-error';

/** Ends the build where the check has found an error; `path` names to the user what was checked. */
export function refuseErrors(report: CheckReport, path: string): CheckReport {
  const named = { ...report, path };
  if (named.errors === 0) return named;
  const findings = formats.text([named], { colors: false });
  throw new UserError(`Kommo would not take this widget, or it would not work. Correct this:\n\n${findings}`);
}
