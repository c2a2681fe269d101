import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { repeatedKeys } from '../../widget/json-problems';

export const manifestRepeatedKey: Rule = {
  id: 'manifest/repeated-key',
  severity: 'warning',
  what: 'No key stands twice in an object of manifest.json.',
  why: 'JSON leaves open which of the values counts; most parsers take the last one and say nothing.',
  source: [sources.json],
  fix: 'Remove one of the two.',
  example: {
    broken: '{ "widget": { "version": "1.0", "version": "1.1" } }',
    mended: '{ "widget": { "version": "1.1" } }',
  },
  check: ({ manifest }) => (manifest ? repeatedKeys(manifest) : []),
};
