import { knownKeys } from '../../../kommo/facts/manifest-keys';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import { locateKey, membersOf } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';
import { misplacedKeys, objectsOf, objectText } from '../../widget/misplaced-keys';

export const unknownKey: Rule = {
  id: 'manifest/unknown-key',
  severity: 'warning',
  what: 'manifest.json has only keys that are documented or seen in working widgets.',
  why: 'An unknown key is ignored, so it is either a slip or of no use.',
  source: [sources.manifest],
  fix: 'Correct the key, or remove it.',
  example: {
    broken: '"widget": { "verison": "1.0" }',
    mended: '"widget": { "version": "1.0" }',
  },
  check: inManifest(function* (manifest) {
    const misplaced = new Set(misplacedKeys(manifest).map(({ member }) => member.keyNode));
    for (const { path, node } of objectsOf(manifest)) {
      const known = knownKeys[path] ?? [];
      for (const member of membersOf(node)) {
        if (known.includes(member.key) || misplaced.has(member.keyNode)) continue;
        const message = `"${member.key}" is not a key of ${objectText(path)}.${hint(member.key, known)}`;
        yield { ...locateKey(manifest, member), message };
      }
    }
  }),
};

/** A block of the manifest that stands one level too deep, or a slip of the fingers. */
function hint(key: string, known: readonly string[]): string {
  const isBlock = knownKeys['']?.includes(key) === true;
  return isBlock ? ` "${key}" belongs to the manifest itself.` : didYouMean(key, known);
}
