import { checkFiles, checkZip } from '../../check/check-archive';
import type { CheckReport } from '../../check/check-report';
import { formats } from '../../check/report/formats';
import { projectPaths } from '../../shared/paths';
import { UserError } from '../../shared/user-error';
import { assembleFiles, type BuildInput } from './assemble-files';
import type { WidgetBuild } from './build-widget';
import { zip } from './zip';

/** A finished build that Kommo would take. */
export interface CheckedBuild extends WidgetBuild {
  /** What the check says of the zip. */
  checked: CheckReport;
}

/** Makes the archive, checking the files before they are zipped and the zip itself. */
export async function buildChecked(input: BuildInput): Promise<CheckedBuild> {
  const { packageJson } = projectPaths(input.root);
  const assembled = await assembleFiles(input);
  refuseErrors(await checkFiles(assembled.files, { packageJson }), 'the files of the archive');
  const archive = await zip(assembled.files);
  const checked = refuseErrors(await checkZip(archive, { packageJson }), 'dist/widget.zip');
  return { ...assembled, archive, checked };
}

function refuseErrors(report: CheckReport, path: string): CheckReport {
  const named = { ...report, path };
  if (named.errors === 0) return named;
  const findings = formats.text([named], { colors: false });
  throw new UserError(`Kommo would not take this widget, or it would not work. Correct this:\n\n${findings}`);
}
