import { checkZip } from '../../check/check-archive';
import type { CheckReport } from '../../check/check-report';
import { formats } from '../../check/report/formats';
import { projectPaths } from '../../shared/paths';
import { UserError } from '../../shared/user-error';
import type { BuildInput } from './assemble-files';
import { buildWidget, type WidgetBuild } from './build-widget';

/** A finished build that Kommo would take. */
export interface CheckedBuild extends WidgetBuild {
  /** What the check says of the zip. */
  checked: CheckReport;
}

/** Makes the archive and checks the very bytes that Kommo will get. */
export async function buildChecked(input: BuildInput): Promise<CheckedBuild> {
  const { packageJson } = projectPaths(input.root);
  const build = await buildWidget(input);
  const checked = { ...(await checkZip(build.archive, { packageJson })), path: 'dist/widget.zip' };
  refuseErrors(checked);
  return { ...build, checked };
}

function refuseErrors(report: CheckReport): void {
  if (report.errors === 0) return;
  const findings = formats.text([report], { colors: false });
  throw new UserError(`Kommo would not take this widget, or it would not work. Correct this:\n\n${findings}`);
}
