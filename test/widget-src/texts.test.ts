import { expect, it } from 'vitest';
import type { Widget } from '../../kommo/types';
import { createTexts, translation } from '../../widget-src/texts';

const langs = { form: { hello: 'Hello #name#, #other#', empty: '', deep: { er: 'x' } }, flat: 'text' };
const widget = { langs } as unknown as Widget;

it.each([
  ['form.hello', 'Hello Anna, #other#'],
  ['form.deep.er', 'x'],
  ['flat', 'text'],
  ['form.empty', 'empty: Anna'],
  ['form.deep', 'deep: Anna'],
  ['form.not_there', 'not there: Anna'],
  ['nothing.at_all', 'at all: Anna'],
  ['flat.further_on', 'further on: Anna'],
])('the text at %s is %j', (path, text) => {
  expect(createTexts(widget)(path, { name: 'Anna' })).toBe(text);
});

it('a text that is missing is only its name, and no translation', () => {
  expect(createTexts(widget)('form.not_there')).toBe('not there');
  expect(['form.empty', 'form.deep', 'form.not_there', 'flat'].map((path) => translation(widget, path))).toEqual([
    undefined,
    undefined,
    undefined,
    'text',
  ]);
});
