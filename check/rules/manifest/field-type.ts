import { fieldTypes } from '../../../kommo/facts/fields';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import { locate, stringOf, valueAt } from '../../widget/json-document';
import { fieldsOf, inManifest } from '../../widget/manifest-document';

export const fieldType: Rule = {
  id: 'manifest/field-type',
  severity: 'warning',
  what: 'A field of `settings` is of type `text`, `pass`, `users`, `users_lp` or `custom`; one of `dp.settings` is `text`.',
  why: "These are the documented types; the types of Kommo's generator allow others, so it is not certain that none works. The pipeline form prints `<input type=…>` whatever the type, so `custom` or `textarea` gets nothing there that `text` does not.",
  source: [sources.fieldTypes, sources.vendorGenerator, sources.page],
  fix: 'Use one of the documented types; in `dp.settings` use "text" and draw the control in dpSettings.',
  example: {
    broken: `"dp": { "settings": {
  "message": { "name": "dp.settings.message", "type": "textarea", "required": true }
} }`,
    mended: `"dp": { "settings": {
  "message": { "name": "dp.settings.message", "type": "text", "required": true }
} }`,
  },
  check: inManifest(function* (manifest) {
    for (const { block, key, value } of fieldsOf(manifest)) {
      const node = valueAt(value, 'type');
      const type = stringOf(node);
      const allowed = block === 'settings' ? fieldTypes : ['text'];
      if (!node || type === undefined || allowed.includes(type)) continue;
      const message = `"${block}.${key}" is of type "${type}"; Kommo knows ${allowed.join(', ')} there.${didYouMean(type, allowed)}`;
      yield { ...locate(manifest, node), message };
    }
  }),
};
