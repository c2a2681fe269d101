import { expect, it } from 'vitest';
import { checkFiles } from '../../check/check-archive';
import type { Rule } from '../../check/rule';
import { goodFiles } from './support/good-archive';

function ruleThat(id: Rule['id'], check: Rule['check']): Rule {
  return {
    id,
    severity: 'warning',
    what: 'a',
    why: 'b',
    source: [],
    fix: 'c',
    example: { broken: 'd', mended: 'e' },
    check,
  };
}

it('a rule that fails costs its own findings only, and says so', async () => {
  const failing = ruleThat('script/failing', () => {
    throw new Error('out of luck');
  });
  const sound = ruleThat('script/sound', () => [{ file: 'script.js', message: 'found' }]);
  const report = await checkFiles(goodFiles(), { rules: [failing, sound] });
  expect(report.findings).toMatchObject([
    { rule: 'script/failing', message: 'This rule failed and could not judge the archive: out of luck' },
    { rule: 'script/sound', message: 'found' },
  ]);
  expect(report.crashes).toEqual([new Error('out of luck')]);
});

it('a rule is stopped after a thousand findings', async () => {
  let asked = 0;
  const endless = ruleThat('script/endless', function* () {
    for (;;) yield { file: 'script.js', message: String((asked += 1)) };
  });
  const { findings } = await checkFiles(goodFiles(), { rules: [endless] });
  expect(findings).toHaveLength(1001);
  expect(findings.at(-1)?.message).toBe('There are more than 1000 findings of this kind; the rest are not shown.');
});

it('findings come file by file, in the order of the lines', async () => {
  const mixed = ruleThat('script/mixed', () => [
    { file: 'b', line: 2, column: 1, message: 'b2' },
    { file: 'a', line: 3, column: 1, message: 'a3' },
    { file: 'b', line: 1, column: 9, message: 'b1' },
    { file: 'b', message: 'b' },
  ]);
  const { findings } = await checkFiles(goodFiles(), { rules: [mixed] });
  expect(findings.map(({ message }) => message)).toEqual(['b', 'b1', 'b2', 'a3']);
});

it('findings beyond what fits into a report are a warning, and no error is left out for warnings', async () => {
  const message = 'long '.repeat(60);
  const many = (id: Rule['id']): Rule =>
    ruleThat(id, () => Array.from({ length: 900 }, () => ({ file: 'script.js', message })));
  const wrong: Rule = {
    ...ruleThat('script/wrong', () => [{ file: 'script.js', message: 'wrong' }]),
    severity: 'error',
  };
  const report = await checkFiles(goodFiles(), { rules: [many('script/many'), many('script/more'), wrong] });
  expect(report.findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule: 'script/wrong' }]);
  expect(report.findings.filter(({ rule }) => rule === 'archive/unfinished')).toMatchObject([{ severity: 'warning' }]);
  expect(report.findings.length).toBeLessThan(1_700);
});
