import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locateKey, membersOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

const legacy = new Set(['code', 'secret_key']);

export const legacyKey: Rule = {
  id: 'manifest/legacy-key',
  severity: 'warning',
  what: 'The manifest has no `code` and no `secret_key`.',
  why: 'Integrations made in the current interface get their code at the upload; one page still tells people to fill both in. A `secret_key` in an archive is a secret given away.',
  source: [sources.manifest, sources.amocrmUpload, sources.structure],
  fix: 'Remove the key, unless the integration is from before that interface; a secret that others have seen is to be made anew.',
  example: {
    broken: '"widget": { "code": "my_widget", "version": "1.0.0" }',
    mended: '"widget": { "version": "1.0.0" }',
  },
  check: inManifest(function* (manifest) {
    const [first, second] = membersOf(valueAt(manifest.root, 'widget')).filter(({ key }) => legacy.has(key));
    if (!first) return;
    const message = second
      ? `"widget.${first.key}" and "widget.${second.key}" belong to the old kind of integration.`
      : `"widget.${first.key}" belongs to the old kind of integration.`;
    yield { ...locateKey(manifest, first), message };
  }),
};
