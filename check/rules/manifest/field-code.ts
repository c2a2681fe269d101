import { hostParameters } from '../../../kommo/facts/fields';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locateKey } from '../../widget/json-document';
import { type FieldMember, fieldsOf, inManifest } from '../../widget/manifest-document';

export const fieldCode: Rule = {
  id: 'manifest/field-code',
  severity: 'warning',
  what: 'The key of a field consists of letters, digits, `_` and `-`, and is not the name of something that Kommo adds to the settings.',
  why: 'The key becomes the name of an input and of a form value, where blanks, dots and brackets get another meaning. At start Kommo puts its own values (id, status, path, version, …) among the saved settings, over a field of the same name.',
  source: [sources.manifest, sources.page],
  fix: 'Rename the field, such as `sender_name`, and adapt script.js and the server.',
  example: {
    broken: `"dp": { "settings": {
  "sender name": { "name": "settings.login", "type": "text", "required": true }
} }`,
    mended: `"dp": { "settings": {
  "sender_name": { "name": "settings.login", "type": "text", "required": true }
} }`,
  },
  check: inManifest(function* (manifest) {
    for (const field of fieldsOf(manifest)) {
      const reason = reasonAgainst(field);
      if (reason)
        yield { ...locateKey(manifest, field), message: `The field key "${field.key}" in "${field.block}" ${reason}.` };
    }
  }),
};

function reasonAgainst({ block, key }: FieldMember): string | undefined {
  if (key === '') return 'is empty';
  if (/\s/.test(key)) return 'has a space in it';
  if (!/^[\w-]+$/.test(key)) return 'has other characters than letters, digits, "_" and "-"';
  return block === 'settings' && hostParameters.has(key) ? "is overwritten by Kommo's own value" : undefined;
}
