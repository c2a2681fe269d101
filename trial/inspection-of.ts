import { stat } from 'node:fs/promises';
import { applyExceptions } from '../check/exceptions/apply-exceptions';
import { type Exceptable, exceptionsFor } from '../check/exceptions/exceptions-file';
import { readExceptions } from '../check/exceptions/read-exceptions';
import type { Finding } from '../check/finding';
import type { Inspection } from '../check/inspect';
import { describedRules } from '../check/described-rules';
import { trialRules } from '../check/trial-rules/trial-rules';

/** The findings of a trial as the check's own are told: without those that the project's exceptions cover. */
export async function inspectionOf(findings: readonly Finding[], setting: Exceptable): Promise<Inspection> {
  const { packageJson, mayBeForeign = false } = exceptionsFor(setting);
  const known = describedRules.map(({ id }) => id);
  const exceptions = await readExceptions(packageJson, known);
  const ran = new Set<string>(Object.values(trialRules).map(({ id }) => id));
  const kind = (await stat(setting.target)).isDirectory() ? 'folder' : 'zip';
  const use = { ...applyExceptions(exceptions, findings), ran, isOwn: !mayBeForeign };
  return { path: setting.target, kind, packageJson, use, crashes: [] };
}
