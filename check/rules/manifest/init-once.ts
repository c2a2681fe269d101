import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, sourceOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const initOnce: Rule = {
  id: 'manifest/init-once',
  severity: 'warning',
  what: '`widget.init_once` is true or false.',
  why: 'The documentation says so. Kommo itself keeps it as "Y" and "N", so what it makes of a text in the manifest is not certain: "N" may well count as true.',
  source: [sources.manifest, sources.page],
  fix: 'Write true for a widget that must outlive a change of page (telephony), else false; no quotes.',
  example: {
    broken: '"widget": { "init_once": "N" }',
    mended: '"widget": { "init_once": false }',
  },
  check: inManifest(function* (manifest) {
    const node = valueAt(manifest.root, 'widget', 'init_once');
    if (!node || node.type === 'boolean') return;
    yield {
      ...locate(manifest, node),
      message: `"widget.init_once" is ${sourceOf(manifest, node)}; it must be true or false.`,
    };
  }),
};
