import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, sourceOf, stringOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const version: Rule = {
  id: 'manifest/version',
  severity: 'warning',
  what: '`widget.version` consists of numbers with dots between, such as 1.0.0 or 2.4.',
  why: 'It should grow with every upload, which only numbers can be seen to do, and it stands in the address of style.css, where an old one keeps browsers at the old file. No grammar is documented.',
  source: [sources.manifest],
  fix: 'Write a version of numbers and dots.',
  example: {
    broken: '"widget": { "version": "v2-final" }',
    mended: '"widget": { "version": "2.0.1" }',
  },
  check: inManifest(function* (manifest) {
    const node = valueAt(manifest.root, 'widget', 'version');
    const text = stringOf(node);
    if (!node || text === undefined || /^\d+(?:\.\d+)*$/.test(text)) return;
    yield {
      ...locate(manifest, node),
      message: `"widget.version" is ${sourceOf(manifest, node)}, which is not a version number.`,
    };
  }),
};
