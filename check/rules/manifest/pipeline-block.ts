import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';
import { misplacedKeys } from '../../widget/misplaced-keys';

export const pipelineBlock: Rule = {
  id: 'manifest/pipeline-block',
  severity: 'error',
  what: '`dp` has `settings` and `action_multiple`.',
  why: 'Both are mandatory when there is `dp`. `action_multiple` says whether one action may be stretched over several stages.',
  source: [sources.manifest, sources.pipeline],
  fix: 'Add the key: `"action_multiple": false` unless the action makes sense over several stages, `"settings": {}` for a form without fields.',
  check: inManifest(function* (manifest) {
    const block = valueAt(manifest.root, 'dp');
    if (block?.type !== 'object') return;
    const misplaced = new Set(misplacedKeys(manifest).map(({ member }) => member.key));
    for (const key of ['settings', 'action_multiple']) {
      if (valueAt(block, key) || misplaced.has(key)) continue;
      yield { ...locate(manifest, block, key), message: `"dp.${key}" is missing.` };
    }
  }),
};
