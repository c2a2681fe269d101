import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locateKey } from '../../widget/json-document';
import { fieldsOf, inManifest } from '../../widget/manifest-document';

/** Words of a key that name a secret; `key` alone may be anything. */
const secret =
  /(?:^|[_-])(?:password|passwd|pwd|secret|token|api_?key|app_?key|access_?key|private_?key|auth_?key|credentials?)(?:$|[_-])/;

export const secretField: Rule = {
  id: 'manifest/secret-field',
  severity: 'warning',
  what: 'No field of `dp.settings` asks for a password, a token or a key.',
  why: 'What stands in an action is read by everybody who may open the pipeline, is sent with every hook, and has to be changed in every action when it changes.',
  source: [sources.pipeline, sources.own],
  fix: 'Ask for it once, in "settings" as a field of type "pass", and keep it on your server.',
  example: {
    broken:
      '"dp": { "settings": {\n  "api_token": { "name": "dp.settings.message", "type": "text", "required": true }\n} }',
    mended:
      '"dp": { "settings": {\n  "message": { "name": "dp.settings.message", "type": "text", "required": true }\n} }',
  },
  check: inManifest(function* (manifest) {
    for (const field of fieldsOf(manifest)) {
      const words = field.key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
      if (field.block !== 'dp.settings' || !secret.test(words)) continue;
      const message = `The field "${field.key}" of every action seems to hold a secret.`;
      yield { ...locateKey(manifest, field), message };
    }
  }),
};
