import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';
import { misplacedKeys } from '../../widget/misplaced-keys';

export const pipelineBlock: Rule = {
  id: 'manifest/pipeline-block',
  severity: 'error',
  what: '`dp` has `action_multiple` and `settings`.',
  why: 'Both are documented as belonging to `dp`, and `action_multiple` as mandatory: it says whether one action may be stretched over several stages. Without `settings` there is merely nothing to fill in, which is a warning.',
  source: [sources.manifest, sources.pipeline],
  fix: 'Add the key: `"action_multiple": false` unless the action makes sense over several stages, `"settings": {}` for a form without fields.',
  example: {
    broken: '"dp": { "settings": {} }',
    mended: '"dp": { "settings": {}, "action_multiple": false }',
  },
  check: inManifest(function* (manifest) {
    const block = valueAt(manifest.root, 'dp');
    if (block?.type !== 'object') return;
    const misplaced = new Set(misplacedKeys(manifest).map(({ member }) => member.key));
    for (const key of ['settings', 'action_multiple']) {
      if (valueAt(block, key) || misplaced.has(key)) continue;
      const severity = key === 'settings' ? { severity: 'warning' as const } : {};
      yield { ...locate(manifest, block, key), message: `"dp.${key}" is missing.`, ...severity };
    }
  }),
};
