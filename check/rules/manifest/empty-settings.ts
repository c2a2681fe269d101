import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, membersOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const emptySettings: Rule = {
  id: 'manifest/empty-settings',
  severity: 'warning',
  what: '`settings` has a field where `widget.installation` is true.',
  why: '`installation` promises a window with something to fill in. Uploads with `"settings": {}` are reported refused; the documentation does not say so, and widgets with it are found in public.',
  source: [sources.manifest, sources.reports],
  fix: 'Add a field that the user fills in; if there is none, write `"installation": false`.',
  example: {
    broken: `"widget": { "installation": true },
"settings": {}`,
    mended: `"widget": { "installation": false },
"settings": {}`,
  },
  check: inManifest(function* (manifest) {
    const settings = valueAt(manifest.root, 'settings');
    const isInstalled = valueAt(manifest.root, 'widget', 'installation')?.value === true;
    if (!isInstalled || settings?.type !== 'object' || membersOf(settings).length > 0) return;
    yield { ...locate(manifest, settings), message: '"settings" is empty, though "widget.installation" is true.' };
  }),
};
