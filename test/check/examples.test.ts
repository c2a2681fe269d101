import { describe, expect, it } from 'vitest';
import { checkFiles, checkZip } from '../../check/check-archive';
import type { CheckReport } from '../../check/check-report';
import { rules } from '../../check/registry';
import { groupOf, type Rule } from '../../check/rule';
import { put } from './support/changes';
import {
  jsonOfExamples,
  type Planted,
  plantedMembers,
  plantedPieces,
  toldExamples,
  wholeJson,
} from './support/example-changes';
import { goodFiles } from './support/good-archive';

/** What the example of a rule means for an archive. */
function plant(rule: Rule): Planted {
  const told = toldExamples[rule.id];
  if (told) return told;
  const whole = wholeJson[rule.id];
  if (whole !== undefined) return { broken: put(whole, rule.example.broken) };
  const isJson = rule.example.broken.startsWith('"');
  if (isJson) return plantedMembers(jsonOfExamples[rule.id] ?? 'manifest.json', rule.example);
  if (['script', 'secrets', 'listing'].includes(groupOf(rule))) return plantedPieces(rule.example);
  throw new Error(`The test does not know how the example of ${rule.id} looks in an archive.`);
}

function check(changes: Planted['broken'], id: string): Promise<CheckReport> {
  const options = { listing: true };
  if (typeof changes === 'object' && 'zip' in changes) return checkZip(changes.zip, options);
  const files = goodFiles();
  for (const change of [changes].flat()) change(files);
  if (files.size === 0) throw new Error(`The example of ${id} leaves nothing of the archive.`);
  return checkFiles(files, options);
}

describe.each(rules)('the example of $id', (rule) => {
  it('is found', async () => {
    const { findings, crashes } = await check(plant(rule).broken, rule.id);
    expect(crashes).toEqual([]);
    expect(findings.map((finding) => finding.rule)).toContain(rule.id);
  });

  it('mended as it says leaves nothing to be found by any rule', async () => {
    const { findings } = await check(plant(rule).mended ?? [], rule.id);
    expect(findings).toEqual([]);
  });
});
