import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, stringOf, valueAt } from '../../widget/json-document';
import { fieldsOf, hasLocation, inManifest } from '../../widget/manifest-document';

export const customField: Rule = {
  id: 'manifest/custom-field',
  severity: 'error',
  what: '`settings` has at most one field of type `custom`, and then the location `settings`.',
  why: 'The page has one place for it, named after the widget. A missing location is a warning, because widgets without it are found in public.',
  source: [sources.amocrmFields, sources.fieldTypes],
  fix: 'Keep one `custom` field, and store everything in it as JSON.',
  example: {
    broken: `"settings": {
  "table": { "name": "settings.login", "type": "custom", "required": false },
  "users": { "name": "settings.password", "type": "custom", "required": false }
}`,
    mended: `"settings": {
  "table": { "name": "settings.login", "type": "custom", "required": false }
}`,
  },
  check: inManifest(function* (manifest) {
    const types = fieldsOf(manifest).flatMap(({ block, value }) =>
      block === 'settings' ? [valueAt(value, 'type')] : [],
    );
    const custom = types.filter((node) => node !== undefined).filter((node) => stringOf(node) === 'custom');
    for (const node of custom.slice(1)) {
      yield {
        ...locate(manifest, node),
        message: `This is one of ${custom.length} fields of type "custom"; one is allowed.`,
      };
    }
    const [first] = custom;
    if (first && !hasLocation(manifest, 'settings')) {
      const message = 'A field of type "custom" needs the location "settings".';
      yield { ...locate(manifest, first), message, fix: 'Add "settings" to "locations".', severity: 'warning' };
    }
  }),
};
