import type { Node } from 'jsonc-parser';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { itemsOf, locate, sourceOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

const text = ['string', 'a text'] as const;
const truth = ['boolean', 'true or false'] as const;
const object = ['object', 'an object'] as const;
const list = ['array', 'a list'] as const;

/** The demanded types; a milder one where the key is optional or undocumented. */
const types: readonly { path: string; type: readonly [Node['type'], string]; milder?: true }[] = [
  { path: 'widget', type: object },
  { path: 'widget.name', type: text },
  { path: 'widget.description', type: text },
  { path: 'widget.short_description', type: text },
  { path: 'widget.version', type: text, milder: true },
  { path: 'widget.locale', type: list },
  { path: 'widget.installation', type: truth },
  { path: 'widget.support', type: object, milder: true },
  { path: 'widget.support.link', type: text, milder: true },
  { path: 'widget.support.email', type: text, milder: true },
  { path: 'locations', type: list },
  { path: 'settings', type: object },
  { path: 'dp', type: object },
  { path: 'dp.settings', type: object },
  { path: 'dp.action_multiple', type: truth },
  { path: 'dp.webhook_url', type: text },
  { path: 'tour', type: object, milder: true },
  { path: 'tour.is_tour', type: truth, milder: true },
  { path: 'tour.tour_images', type: object, milder: true },
  { path: 'tour.tour_description', type: text, milder: true },
  { path: 'advanced', type: object },
  { path: 'advanced.title', type: text },
  { path: 'salesbot_designer', type: object },
  { path: 'left_menu', type: object },
  { path: 'sms', type: object },
  { path: 'mobile', type: object },
];

export const wrongType: Rule = {
  id: 'manifest/wrong-type',
  severity: 'error',
  what: 'Every value of manifest.json has the type that is documented for its key.',
  why: 'A value of another type is read as something else, or not at all. For keys that a widget can do without it is a warning.',
  source: [sources.manifest],
  fix: 'Write the value in the demanded type: a text in double quotes, true or a number without, a list as `["en"]`.',
  example: {
    broken: '"widget": { "installation": "true" }',
    mended: '"widget": { "installation": true }',
  },
  check: inManifest(function* (manifest) {
    for (const { path, type, milder } of types) {
      const node = valueAt(manifest.root, ...path.split('.'));
      if (!node || node.type === type[0]) continue;
      const message = `"${path}" is ${sourceOf(manifest, node)}; it must be ${type[1]}.`;
      yield { ...locate(manifest, node), message, ...(milder ? { severity: 'warning' as const } : {}) };
    }
    for (const path of ['widget.locale', 'locations']) {
      for (const node of itemsOf(valueAt(manifest.root, ...path.split('.')))) {
        if (node.type === 'string') continue;
        yield {
          ...locate(manifest, node),
          message: `"${path}" has the entry ${sourceOf(manifest, node)}; each must be a text.`,
        };
      }
    }
  }),
};
