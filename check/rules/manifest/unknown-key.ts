import { knownKeys } from '../../../kommo/facts/manifest-keys';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import { locateKey, type Member, membersOf, valueAt } from '../../widget/json-document';
import { byKey } from '../../widget/json-problems';
import { inManifest, isComment } from '../../widget/manifest-document';
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
    const hints = new Map<Member, string>();
    for (const path of ['settings', 'dp.settings'])
      for (const member of membersOf(valueAt(manifest.root, ...path.split('.'))).filter(isComment))
        hints.set(member, `${objectText(path)}: JSON has no comments.`);
    for (const { path, node } of objectsOf(manifest)) {
      const known = knownKeys[path] ?? [];
      for (const member of membersOf(node)) {
        if (known.includes(member.key) || misplaced.has(member.keyNode)) continue;
        hints.set(member, `${objectText(path)}.${hint(member.key, known)}`);
      }
    }
    for (const { first, more } of byKey([...hints.keys()])) {
      const message = `"${first.key}"${more} is not a key of ${hints.get(first) ?? ''}`;
      yield { ...locateKey(manifest, first), message };
    }
  }),
};

/** A block of the manifest that stands one level too deep, or a slip of the fingers. */
function hint(key: string, known: readonly string[]): string {
  const isBlock = knownKeys['']?.includes(key) === true;
  return isBlock ? ` "${key}" belongs to the manifest itself.` : didYouMean(key, known);
}
