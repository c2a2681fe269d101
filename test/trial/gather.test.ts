import { expect, it } from 'vitest';
import { trialRules } from '../../check/trial-rules/trial-rules';
import { gather } from '../../trial/gather';
import type { PartOutcome } from '../../trial/part-run';

const tab = {
  told: { asked: [{ method: 'GET', address: 'https://api.test.dev/list?key=1', place: 'script.js:3:1' }] },
};

function outcomeOf(name: string, ...texts: string[]): PartOutcome {
  const pictures = texts.map((text) => ({ file: `${name}-${text}.png`, title: text, bytes: Buffer.from('') }));
  const found = texts.map((text, index) => ({
    misdeed: { rule: trialRules.missingText, place: 'script.js:1:1', message: `${text} (${name})` },
    picture: pictures[index],
  }));
  return { name, result: 'done', found, pictures, tab: tab as unknown as PartOutcome['tab'] };
}

it('what several parts have found is told once, with the picture of the first', () => {
  const { findings, record, pictures } = gather([outcomeOf('en', 'one'), outcomeOf('es', 'one', 'two')]);
  expect(findings.map(({ message, picture }) => [message, picture])).toEqual([
    ['one (en)', 'en-one.png'],
    ['two (es)', 'es-two.png'],
  ]);
  expect(pictures.map(({ file }) => file)).toEqual(['en-one.png', 'es-two.png']);
  expect(record.parts.map(({ name }) => name)).toEqual(['en', 'es']);
  expect(record.requests).toEqual([{ request: 'GET https://api.test.dev/list', places: ['script.js:3:1'] }]);
});
