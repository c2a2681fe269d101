import { checkFiles } from '../../../check/check-archive';
import type { CheckReport } from '../../../check/check-report';
import { type Change, remove } from './changes';
import { goodFiles } from './good-archive';
import { temporaryFile } from '../../support/temporary-folder';

/** Checks a widget without logo_dp.png, or with other changes, under what a package.json excepts. */
export function checkWithExceptions(
  widgetCheck: unknown,
  { change = remove('images/logo_dp.png'), only }: { change?: Change; only?: ['i18n'] } = {},
): Promise<CheckReport> {
  const files = goodFiles();
  change(files);
  const packageJson = temporaryFile('package.json', JSON.stringify({ widgetCheck }, null, 2));
  return checkFiles(files, { packageJson, ...(only ? { only } : {}) });
}

export const logoException = {
  rule: 'images/missing-logo',
  file: 'images/logo_dp.png',
  reason: 'the pipeline shows our name only',
};
