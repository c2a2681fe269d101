import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const settingsBlock: Rule = {
  id: 'listing/settings-block',
  severity: 'warning',
  what: 'The manifest has `settings`, be it empty.',
  why: "The review's list of what a manifest must hold has it, whether or not `installation` is true.",
  source: [sources.listed],
  fix: 'Add `"settings": {}`.',
  example: {
    broken: '"widget": { "installation": false }',
    mended: `"widget": { "installation": false },
"settings": {}`,
  },
  check: inManifest(function* (manifest) {
    const isDemandedAnyway = valueAt(manifest.root, 'widget', 'installation')?.value === true;
    if (isDemandedAnyway || valueAt(manifest.root, 'settings')) return;
    yield { ...locate(manifest, manifest.root, 'settings'), message: '"settings" is missing.' };
  }),
};
