import { expect, inject, it } from 'vitest';
import { readZip } from '../support/read-zip';
import { trials } from './support/trials';

const tryWidget = trials();

it('nothing is found in the widget of this repository, and every part was done', { timeout: 180_000 }, async () => {
  const zipped = await readZip(inject('product'));
  const { findings, record } = await tryWidget(new Map([...zipped].map(([name, { content }]) => [name, content])));
  expect(findings).toEqual([]);
  expect(record.parts.map(({ name, result }) => `${name}: ${result}`)).toEqual([
    ...['en', 'es', 'id', 'pt', 'tr'].map(
      (language) => `language ${language}: empty fields refused, filled saved, form opened, switched off, uninstalled`,
    ),
    'using the form: 2 controls changed, 4 buttons pressed, stored, and opened again',
    'two open actions: opened side by side, the second one changed',
    'Cancel: changed, cancelled, and opened again',
    '50 openings: opened and closed, nothing left',
    'a form that comes late: opened with the form coming later, and in parts',
    'hostile values: 5 texts in "message"',
    'looks: light and dark, 1280, 720, 360 px',
  ]);
});
