import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas } from '../mutation/areas';
import { drawSample, intervalOf, strykerPlugins } from '../mutation/sample.mjs';
import { unnoticed } from '../mutation/unnoticed.mjs';

const mutants = Array.from({ length: 40 }, (_, id) => String(id));

describe('a sample of mutants', () => {
  it('has as many as are asked for, and the same ones for the same seed', () => {
    const drawn = drawSample(mutants, 10, 'seed');
    expect(drawn.size).toBe(10);
    expect(drawSample(mutants.toReversed(), 10, 'seed')).toEqual(drawn);
    expect(drawSample(mutants, 10, 'other seed')).not.toEqual(drawn);
  });

  it('takes none more often than others', () => {
    const times = mutants.map((id) => {
      const drawnWith = mutants.filter((seed) => drawSample(mutants, 20, seed).has(id));
      return drawnWith.length;
    });
    expect(Math.min(...times)).toBeGreaterThan(8);
    expect(Math.max(...times)).toBeLessThan(32);
  });

  it('says how far its score can be believed', () => {
    const [lowest, highest] = intervalOf(90, 100);
    expect([lowest, highest]).toEqual([expect.closeTo(0.8256, 4), expect.closeTo(0.9448, 4)]);
    expect(intervalOf(100, 100)[1]).toBeCloseTo(1);
  });

  it('is known to Stryker by the names that the command gives', () => {
    expect(strykerPlugins.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['Checker sample', 'Reporter interval']);
  });
});

describe('what is left out of mutation', () => {
  it('is named by patterns without a comma, at which Stryker would cut them', () => {
    const patterns = Object.values(areas).flatMap(({ mutate }) => mutate);
    expect(patterns.filter((pattern) => pattern.includes(','))).toEqual([]);
  });

  it.each(Object.entries(unnoticed))('still stands in %s', (file, statements) => {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(Object.keys(statements).filter((statement) => !source.includes(statement))).toEqual([]);
  });
});
