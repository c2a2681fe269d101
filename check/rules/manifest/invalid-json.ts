import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { jsonProblems } from '../../widget/json-problems';

export const manifestInvalidJson: Rule = {
  id: 'manifest/invalid-json',
  severity: 'error',
  always: true,
  what: 'manifest.json is JSON, without a byte-order mark.',
  why: 'A manifest that cannot be parsed cannot be accepted. JSON knows neither comments nor commas after the last value, and files must be UTF-8 without a byte-order mark.',
  source: [sources.structure, sources.listed, sources.json],
  fix: 'Correct the JSON at this place.',
  example: {
    broken: '{ "widget": { "name": "widget.name", } }',
    mended: '{ "widget": { "name": "widget.name" } }',
  },
  *check({ manifest }) {
    if (!manifest) return;
    yield* jsonProblems(manifest);
    if (manifest.root && manifest.root.type !== 'object') {
      const message = `The manifest is ${manifest.root.type === 'array' ? 'an array' : `a ${manifest.root.type}`}; it must be an object.`;
      yield { file: manifest.file, line: 1, column: 1, message };
    }
  },
};
