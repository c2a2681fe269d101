import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import type { CheckedWidget } from '../../widget/checked-widget';
import { locateKey } from '../../widget/json-document';
import { fieldsOf, inManifest } from '../../widget/manifest-document';
import { type Script, visitsOf } from '../../widget/script';
import { isAllCodeKnown } from '../../widget/script-names';
import { lastName, nameOfProperty } from '../../widget/syntax';

export const unreadSetting: Rule = {
  id: 'script/unread-setting',
  severity: 'warning',
  what: 'Every field of `settings` is named by a script.',
  why: 'Only the script gets these values: what it never names is asked of the user for nothing, or is read under a wrong name. Nothing is said where the script names no field at all, as in widgets that have one only because `settings` may not be empty; nor where it hands all settings on, or may run code that is not in the archive. Fields of `dp.settings` are not judged, for the server gets them from Kommo.',
  source: [sources.script],
  fix: 'Read the field, or take it out of the manifest with its texts.',
  example: {
    broken:
      '"settings": {\n  "login": { "name": "settings.login", "type": "text", "required": true },\n  "colour": { "name": "settings.password", "type": "text", "required": false }\n}',
    mended: '"settings": {\n  "login": { "name": "settings.login", "type": "text", "required": true }\n}',
  },
  check: inManifest(function* (manifest, widget) {
    const scripts = [...widget.scripts.values()];
    if (!isAllCodeKnown(widget) || scripts.some(handsAllOn)) return;
    const words = wordsIn(widget);
    const fields = fieldsOf(manifest).filter(({ block }) => block === 'settings');
    if (!fields.some(({ key }) => words.has(key))) return;
    for (const field of fields) {
      if (words.has(field.key)) continue;
      yield { ...locateKey(manifest, field), message: `No script names the field "${field.key}".` };
    }
  }),
};

function wordsIn({ scripts }: CheckedWidget): Set<string> {
  const words = new Set<string>();
  for (const { text } of scripts.values()) for (const [word] of text.matchAll(/[\w$-]+/g)) words.add(word);
  return words;
}

const wholes = new Set(['get_settings', 'params', 'fields']);

/** Whether the settings are used as a whole somewhere, or by a key that is put together: `send(self.get_settings())`. */
function handsAllOn(script: Script): boolean {
  const calls = visitsOf(script, 'CallExpression').filter(({ node }) => lastName(node.callee) === 'get_settings');
  const members = visitsOf(script, 'MemberExpression').filter(
    ({ node, parent }) =>
      wholes.has(nameOfProperty(node) ?? '') &&
      !(parent?.node.type === 'CallExpression' && parent.node.callee === node),
  );
  return [...calls, ...members].some(({ node, parent }) => {
    const above = parent?.node;
    return !(above?.type === 'MemberExpression' && above.object === node && nameOfProperty(above) !== undefined);
  });
}
