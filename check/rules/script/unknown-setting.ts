import type { AnyNode } from 'acorn';
import { settingsCallback } from '../../../kommo/facts/callbacks';
import { hostParameters } from '../../../kommo/facts/fields';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import { drawnControls } from '../../widget/drawn-controls';
import { functionsByName, nodesReachedFrom, type ReachedNode } from '../../widget/functions-by-name';
import { callbackFunctions } from '../../widget/callback-functions';
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
    const members = fieldsOf(manifest);
    const fields = new Set(members.map(({ key }) => key));
    const ofAction = new Set(members.filter(({ block }) => block === 'dp.settings').map(({ key }) => key));
    for (const script of ownScripts(widget)) {
      const own = settingsSet(script);
      const reported = new Set<string>();
      const isKnown = (name: string): boolean => hostParameters.has(name) || fromHost.has(name) || own.has(name);
      for (const { name, node } of settingsRead(script)) {
        if (fields.has(name) || isKnown(name) || reported.has(name)) continue;
        reported.add(name);
        const message = `"${name}" is read here, and is no field of the manifest.${didYouMean(name, fields)}`;
        yield { ...locateNode(script, node), message };
      }
      for (const { name, node } of fieldsLookedFor(script)) {
        if (ofAction.has(name) || isKnown(name) || reported.has(name)) continue;
        reported.add(name);
        const message = fields.has(name)
          ? `"${name}" is looked for in the action's form, but is a field of "settings", which is drawn elsewhere.`
          : `"${name}" is read here, and is no field of the manifest.${didYouMean(name, ofAction)}`;
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

/** A widget has one of each; a file that was made to take long has thousands. */
const mostLookedAt = 5;

/**
 * The fields of the form that dpSettings looks for by name, but for those that it draws itself, and for what the window
 * of the settings uses as well.
 */
function fieldsLookedFor(script: Script): SettingRead[] {
  const elsewhere = new Set<AnyNode>(
    nodesReachedFrom(
      ['settings', settingsCallback].flatMap((name) => callbackFunctions(script, name)).slice(0, mostLookedAt),
      functionsByName(script),
    ),
  );
  const code = pipelineCode(script).filter((node) => !elsewhere.has(node));
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
