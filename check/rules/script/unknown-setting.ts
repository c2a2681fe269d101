import { hostParameters } from '../../../kommo/facts/fields';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import { drawnControls } from '../../widget/drawn-controls';
import type { ReachedNode } from '../../widget/functions-by-name';
import { anySelector, outlineOfText } from '../../widget/look-up';
import { fieldsOf, inManifest } from '../../widget/manifest-document';
import { ownScripts } from '../../widget/own-scripts';
import { pipelineCode } from '../../widget/pipeline-code';
import { locateNode, type Script } from '../../widget/script';
import { type SettingRead, settingsRead, settingsSet } from '../../widget/settings-read';

export const unknownSetting: Rule = {
  id: 'script/unknown-setting',
  severity: 'warning',
  what: 'The settings that the script reads are fields of the manifest, or what Kommo adds to them.',
  why: 'A field that the manifest lacks is not drawn and not saved, so the script always finds nothing there.',
  source: [sources.manifest, sources.script, sources.page],
  fix: 'Add the field to `settings` or `dp.settings`, or correct its name.',
  example: {
    broken: 'announce(widget.get_settings().lgoin);',
    mended: 'announce(widget.get_settings().login);',
  },
  check: inManifest(function* (manifest, widget) {
    const fields = new Set(fieldsOf(manifest).map(({ key }) => key));
    for (const script of ownScripts(widget)) {
      const own = settingsSet(script);
      const reported = new Set<string>();
      for (const { name, node } of [...settingsRead(script), ...fieldsLookedFor(script)]) {
        if (fields.has(name) || hostParameters.has(name) || fromHost.has(name) || own.has(name) || reported.has(name))
          continue;
        reported.add(name);
        const message = `"${name}" is read here, and is no field of the manifest.${didYouMean(name, fields)}`;
        yield { ...locateNode(script, node), message };
      }
    }
  }),
};

/** What every object has, and what widgets were seen to read among the settings. */
const fromHost = new Set([
  'hasOwnProperty',
  'toString',
  'active',
  'installed',
  'category_code',
  'code',
  'name',
  'lang',
  'widget_id',
  'frontend_status',
  'init_once',
  'src',
  'description',
  'oauth_status',
  'is_widget_active',
]);

/** The fields of the form that dpSettings looks for by name, but for those that it draws itself. */
function fieldsLookedFor(script: Script): SettingRead[] {
  const code = pipelineCode(script);
  const drawn = new Set(drawnControls(code).map(({ name }) => name));
  return code.flatMap((node) => {
    const name = nameLookedFor(node);
    return name === undefined || drawn.has(name) || name.startsWith('action_trigger') ? [] : [{ name, node }];
  });
}

function nameLookedFor(node: ReachedNode): string | undefined {
  const selector = node.type === 'CallExpression' ? anySelector(node) : undefined;
  return selector && /\[name=["']?([\w-]+)["']?\]/.exec(outlineOfText(selector))?.[1];
}
