import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locateKey, membersOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const legacyKey: Rule = {
  id: 'manifest/legacy-key',
  severity: 'warning',
  what: 'The manifest has no `code` and no `secret_key`.',
  why: 'Integrations made in the current interface get their code at the upload; one page still tells people to fill both in. A `secret_key` in an archive is a secret given away.',
  source: [sources.manifest, sources.amocrmUpload, sources.structure],
  fix: 'Remove the key, unless the integration is from before that interface.',
  check: inManifest(function* (manifest) {
    for (const member of membersOf(valueAt(manifest.root, 'widget'))) {
      if (!['code', 'secret_key'].includes(member.key)) continue;
      const message = `"widget.${member.key}" belongs to the old kind of integration.`;
      yield { ...locateKey(manifest, member), message };
    }
  }),
};
