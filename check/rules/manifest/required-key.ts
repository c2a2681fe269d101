import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, valueAt } from '../../widget/json-document';
import { inManifest, type ManifestDocument } from '../../widget/manifest-document';
import { misplacedKeys } from '../../widget/misplaced-keys';

const required = [
  ['widget'],
  ['widget', 'name'],
  ['widget', 'description'],
  ['widget', 'short_description'],
  ['widget', 'interface_version'],
  ['widget', 'locale'],
  ['widget', 'installation'],
  ['locations'],
] as const;

export const requiredKey: Rule = {
  id: 'manifest/required-key',
  severity: 'error',
  what: 'manifest.json has `widget` with `name`, `description`, `short_description`, `interface_version`, `locale` and `installation`, has `locations`, and has `settings` when `installation` is true.',
  why: 'The documentation calls these keys mandatory.',
  source: [sources.manifest],
  fix: 'Add the key; `npm run check -- --explain manifest/required-key` lists those that are demanded.',
  example: {
    broken: '"widget": { "name": "widget.name", "description": "widget.description" }',
    mended: `"widget": {
  "name": "widget.name",
  "description": "widget.description",
  "short_description": "widget.short_description",
  "interface_version": 2,
  "locale": ["en", "es"],
  "installation": true
},
"locations": ["settings", "digital_pipeline"]`,
  },
  check: inManifest(function* (manifest) {
    const misplaced = new Set(misplacedKeys(manifest).map(({ member }) => member.key));
    for (const path of [...required, ...requiredForInstallation(manifest)]) {
      const parent = valueAt(manifest.root, ...path.slice(0, -1));
      const key = path.at(-1) ?? '';
      if (parent?.type !== 'object' || valueAt(parent, key) || misplaced.has(key)) continue;
      const fix = key === 'settings' ? { fix: settingsFix } : {};
      yield { ...locate(manifest, parent, key), message: `"${path.join('.')}" is missing.`, ...fix };
    }
  }),
};

const settingsFix =
  'Add "settings" with a field that the user fills in; if there is none, write `"installation": false`.';

function requiredForInstallation(manifest: ManifestDocument): string[][] {
  return valueAt(manifest.root, 'widget', 'installation')?.value === true ? [['settings']] : [];
}
