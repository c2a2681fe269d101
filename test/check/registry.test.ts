import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptionRules } from '../../check/exceptions/exception-rules';
import { describedRules } from '../../check/described-rules';
import { rules } from '../../check/registry';
import { groupOf, groups } from '../../check/rule';
import { rulesDocument } from '../../check/rules-document';
import { repositoryRoot } from '../../shared/paths';

const ids = rules.map(({ id }) => id as string).toSorted();
const idsOfExceptions = exceptionRules.map(({ id }) => id as string);

/** The paths below a folder without an ending, as ids are written. */
function idsIn(folder: string, ending: string): string[] {
  const paths = readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' });
  return paths
    .flatMap((path) => (path.endsWith(ending) ? [path.slice(0, -ending.length).replaceAll('\\', '/')] : []))
    .toSorted();
}

/** The tests of a rule. */
function testOf(path: string): string {
  return readFileSync(join(repositoryRoot, `test/check/${path}.test.ts`), 'utf8');
}

it('rule files, registry and tests agree', () => {
  expect(idsIn('check/rules', '.ts')).toEqual(ids);
  expect(idsIn('test/check/rules', '.test.ts')).toEqual(ids);
});

it('each rule is tested by the file of its name', () => {
  const strangers = ids.filter((id) => !testOf(`rules/${id}`).includes(id));
  strangers.push(...idsOfExceptions.filter((id) => !testOf(id).includes(id)));
  expect(strangers).toEqual([]);
});

it('docs/rules.md is made from the rules; `npm run docs` brings it up to date', () => {
  expect(readFileSync(join(repositoryRoot, 'docs', 'rules.md'), 'utf8')).toBe(rulesDocument(describedRules));
});

describe('each rule', () => {
  it.each(describedRules)('$id is worded: what, why with a source, and how to fix it', (rule) => {
    expect(groups).toContain(groupOf(rule));
    for (const words of [rule.what, rule.why, rule.fix]) expect(words).toMatch(/^[^\s].*[.?]$/s);
    expect(rule.source.length).toBeGreaterThan(0);
  });
});
