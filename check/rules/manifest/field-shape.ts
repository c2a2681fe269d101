import type { Node } from 'jsonc-parser';
import type { ManifestField } from '../../../kommo/manifest';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { locate, sourceOf, valueAt } from '../../widget/json-document';
import { type FieldMember, fieldsOf, inManifest, type ManifestDocument } from '../../widget/manifest-document';

const demanded: readonly { key: keyof ManifestField; type: Node['type']; called: string; milder?: true }[] = [
  { key: 'name', type: 'string', called: 'the i18n path of its label' },
  { key: 'type', type: 'string', called: 'a field type such as "text"' },
  { key: 'required', type: 'boolean', called: 'true or false', milder: true },
];

export const fieldShape: Rule = {
  id: 'manifest/field-shape',
  severity: 'error',
  what: 'Every field of `settings` and `dp.settings` is an object with `name`, `type` and `required`.',
  why: 'This is the documented shape. Without a name the field has no label and without a type it is not drawn; without `required` it can be left empty, which is a warning.',
  source: [sources.manifest, sources.fieldTypes],
  fix: 'Write the field as `{ "name": "settings.key", "type": "text", "required": true }`.',
  example: {
    broken: '"dp": { "settings": { "message": "dp.settings.message" } }',
    mended: `"dp": { "settings": {
  "message": { "name": "dp.settings.message", "type": "text", "required": true }
} }`,
  },
  check: inManifest(function* (manifest) {
    for (const field of fieldsOf(manifest)) yield* judge(manifest, field);
  }),
};

function* judge(manifest: ManifestDocument, { block, key: code, value }: FieldMember): Generator<Problem> {
  const place = `"${block}.${code}`;
  if (value.type !== 'object') {
    yield { ...locate(manifest, value), message: `${place}" is ${sourceOf(manifest, value)}; it must be an object.` };
    return;
  }
  for (const { key, type, called, milder } of demanded) {
    const node = valueAt(value, key);
    const severity = milder ? { severity: 'warning' as const } : {};
    if (!node) yield { ...locate(manifest, value, key), message: `${place}" has no "${key}": ${called}.`, ...severity };
    else if (node.type !== type) {
      yield {
        ...locate(manifest, node),
        message: `${place}.${key}" is ${sourceOf(manifest, node)}; it must be ${called}.`,
        ...severity,
      };
    }
  }
}
