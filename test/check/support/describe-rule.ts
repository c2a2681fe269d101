import { describe, expect, it } from 'vitest';
import { checkFiles, checkZip } from '../../../check/check-archive';
import type { CheckReport } from '../../../check/check-report';
import type { Severity } from '../../../check/finding';
import type { Rule } from '../../../check/rule';
import type { Change } from './changes';
import { goodFiles } from './good-archive';

export interface RuleCase {
  /** What is done to the good archive; a zip takes its place altogether. */
  given: Change | readonly Change[] | { zip: Buffer };
  /** What the rule says then, each with its severity and place; nothing when absent. */
  finds?: readonly string[];
  /** The severity of all of it, where the words do not begin with it. */
  severity?: Severity;
}

/** Tests a rule by itself: files in, findings out. That it is silent about the good archive is tested for each. */
export function describeRule(rule: Rule, cases: Readonly<Record<string, RuleCase>>): void {
  describe(rule.id, () => {
    const all: Record<string, RuleCase> = { 'finds nothing in a good archive': { given: [] }, ...cases };
    it.each(Object.entries(all))('%s', async (_, { given, finds = [], severity }) => {
      const report = await check(rule, given);
      expect(report.crashes).toEqual([]);
      expect(report.findings.map(inShort)).toEqual(finds.map((words) => expect.stringContaining(words)));
      if (severity) expect(report.findings.map((finding) => finding.severity)).toEqual(finds.map(() => severity));
    });
  });
}

function check(rule: Rule, given: RuleCase['given']): Promise<CheckReport> {
  const options = { rules: [rule], listing: true };
  if ('zip' in given) return checkZip(given.zip, options);
  const files = goodFiles();
  for (const change of typeof given === 'function' ? [given] : given) change(files);
  return checkFiles(files, options);
}

function inShort({ severity, file, line, column, message }: CheckReport['findings'][number]): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `${severity} ${place} ${message}`;
}
