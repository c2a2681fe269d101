import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locateKey } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';
import { misplacedKeys, objectText } from '../../widget/misplaced-keys';

export const misplacedKey: Rule = {
  id: 'manifest/misplaced-key',
  severity: 'error',
  what: 'Keys stand in the object they belong to: `webhook_url` and `action_multiple` in `dp`, `locale` in `widget`, and so on.',
  why: "Kommo does not look for them elsewhere: a `webhook_url` outside `dp` never receives anything. The documentation's table places `action_multiple` in `dp.settings`, while its own example, Kommo's generator and every widget seen have it in `dp`. A second one beside it is a warning.",
  source: [sources.manifest, sources.vendorGenerator],
  fix: 'Move the key.',
  example: {
    broken: `"widget": { "webhook_url": "https://hooks.widgets.test.dev/kommo" },
"dp": { "action_multiple": false }`,
    mended: '"dp": { "action_multiple": false, "webhook_url": "https://hooks.widgets.test.dev/kommo" }',
  },
  check: inManifest(function* (manifest) {
    for (const { member, found, home, isSecond } of misplacedKeys(manifest)) {
      const message = `"${member.key}" stands in ${objectText(found)}, where Kommo does not read it.`;
      const place = locateKey(manifest, member);
      if (isSecond) yield { ...place, message, fix: `Remove it: ${objectText(home)} has it too.`, severity: 'warning' };
      else yield { ...place, message, fix: `Move "${member.key}" to ${objectText(home)}.` };
    }
  }),
};
