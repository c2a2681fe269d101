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
  why: 'A field that the manifest lacks is not drawn and not saved, so the script always finds nothing there. Nor does it find a field of `settings` in the form of an action, which has those of `dp.settings`.',
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
      const isNew = (name: string): boolean => !own.has(name) && reported.size < reported.add(name).size;
      for (const { name, node } of unknownAmong(settingsRead(script), fields))
        if (isNew(name)) yield { ...locateNode(script, node), message: isNowhere(name, fields) };
      for (const { name, node } of unknownAmong(fieldsLookedFor(script), ofAction)) {
        if (!isNew(name)) continue;
        if (fields.has(name)) yield { ...locateNode(script, node), message: isOfSettings(name), fix: moved };
        else yield { ...locateNode(script, node), message: isNowhere(name, ofAction) };
      }
    }
  }),
};

function unknownAmong(reads: readonly SettingRead[], fields: ReadonlySet<string>): SettingRead[] {
  return reads.filter(({ name }) => !fields.has(name) && !hostParameters.has(name) && !fromHost.has(name));
}

function isNowhere(name: string, fields: ReadonlySet<string>): string {
  return `"${name}" is read here, and is no field of the manifest.${didYouMean(name, fields)}`;
}

function isOfSettings(name: string): string {
  return `"${name}" is looked for in the action's form, but is a field of "settings", which is drawn elsewhere.`;
}

const moved = 'Move the field to "dp.settings", or read it with `get_settings()`.';

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
