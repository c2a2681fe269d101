import type { Node } from 'jsonc-parser';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { itemsOf, locate, membersOf, stringOf } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

/** Three letters at least, for `%D0%B0` is a letter in an address. */
const slot = /%[A-Za-z_]{3}\w*%|\$\{[^{}]*\}|\{\{[^{}]*\}\}|<%[^%<]*%>/;

export const unfilledSlot: Rule = {
  id: 'manifest/unfilled-slot',
  severity: 'warning',
  what: 'No value holds a slot of a template, such as `%VERSION%` or `${webhookUrl}`.',
  why: 'Kommo replaces nothing in a manifest: the slot was for the build to fill.',
  source: [sources.manifest],
  fix: 'Build the widget and check what the build made, or fill in the value.',
  example: {
    broken: '"widget": { "version": "%VERSION%" }',
    mended: '"widget": { "version": "1.4.0" }',
  },
  check: inManifest(function* (manifest) {
    for (const node of stringsIn(manifest.root)) {
      const found = slot.exec(stringOf(node) ?? '')?.[0];
      if (found !== undefined) yield { ...locate(manifest, node), message: `The slot ${found} was not filled.` };
    }
  }),
};

function stringsIn(node: Node): Node[] {
  if (node.type === 'string') return [node];
  return [...itemsOf(node), ...membersOf(node).map(({ value }) => value)].flatMap(stringsIn);
}
