import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { isForAmocrm } from '../../widget/is-for-amocrm';
import { locate, sourceOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const interfaceVersion: Rule = {
  id: 'manifest/interface-version',
  severity: 'error',
  what: '`widget.interface_version` is the number 2.',
  why: 'The documentation demands the whole number 2; it names the generation of the interface the widget is written for. A later number is a warning: a widget with 5 is reported installed and drawn in 2026. So is any number in a widget for amoCRM, where the earlier interface lived long.',
  source: [sources.manifest, sources.reports],
  fix: 'Write `"interface_version": 2`.',
  example: {
    broken: '"widget": { "interface_version": 1 }',
    mended: '"widget": { "interface_version": 2 }',
  },
  check: inManifest(function* (manifest, widget) {
    const node = valueAt(manifest.root, 'widget', 'interface_version');
    if (!node || node.value === 2) return;
    const isMilder = typeof node.value === 'number' && (node.value > 2 || isForAmocrm(widget));
    yield {
      ...locate(manifest, node),
      message: `"widget.interface_version" is ${sourceOf(manifest, node)}; the documentation knows 2 only.`,
      ...(isMilder ? { severity: 'warning' as const } : {}),
    };
  }),
};
