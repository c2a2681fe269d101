import type { MemberExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import { widgetMembers } from '../../../kommo/facts/widget-members';
import { nearest } from '../../nearest';
import type { Rule } from '../../rule';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { isAllCodeKnown } from '../../widget/script-names';
import { nameOfKey, nameOfProperty, textOfLiteral } from '../../widget/syntax';
import type { CheckedWidget } from '../../widget/checked-widget';

export const unknownMember: Rule = {
  id: 'script/unknown-member',
  severity: 'warning',
  what: 'What is called on the widget is something that it has: one of its own members, or one of those that Kommo gives it.',
  why: 'Calling what is not there throws, and what stands behind it does not run. Only what is nearly the name of a member that Kommo gives is told, and nothing where the widget may run code that is not in the archive.',
  source: [sources.script, sources.page],
  fix: 'Correct the name.',
  example: {
    broken: `function CustomWidget() {
  var self = this;
  this.callbacks = createCallbacks(this);
  this.callbacks.init = function () { announce(self.get_setings().login); return true; };
}`,
    mended: `function CustomWidget() {
  var self = this;
  this.callbacks = createCallbacks(this);
  this.callbacks.init = function () { announce(self.get_settings().login); return true; };
}`,
  },
  *check(widget) {
    if (!isAllCodeKnown(widget)) return;
    const own = namesGiven(widget);
    for (const script of ownScripts(widget)) {
      for (const { property, name } of callsOnWidget(script)) {
        const meant = own.has(name) ? undefined : nearest(name, widgetMembers);
        if (meant === undefined || meant === name) continue;
        const message = `"${name}" is called on the widget, which has no such member. Did you mean "${meant}"?`;
        yield { ...locateNode(script, property), message };
      }
    }
  },
};

/** Every name that any script gives to a member of anything, or has as a text. */
function namesGiven({ scripts }: CheckedWidget): Set<string | undefined> {
  const names = new Set<string | undefined>();
  for (const script of scripts.values()) {
    for (const { node } of visitsOf(script, 'AssignmentExpression')) names.add(nameOfProperty(node.left));
    for (const type of ['Property', 'MethodDefinition', 'PropertyDefinition'] as const)
      for (const { node } of visitsOf(script, type)) names.add(nameOfKey(node));
    for (const { node } of visitsOf(script, 'Literal')) names.add(textOfLiteral(node));
  }
  return names;
}

function callsOnWidget(script: Script): { property: MemberExpression['property']; name: string }[] {
  const aliases = aliasesOfThis(script);
  return visitsOf(script, 'CallExpression').flatMap(({ node: { callee } }) => {
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return [];
    const name = nameOfProperty(callee);
    return name !== undefined && aliases.has(callee.object.name) ? [{ property: callee.property, name }] : [];
  });
}

/** The names in `var self = this`, `var _this = this`, `const widget = this`. */
function aliasesOfThis(script: Script): Set<string> {
  const declared = visitsOf(script, 'VariableDeclarator').flatMap(({ node: { id, init } }) =>
    id.type === 'Identifier' && init?.type === 'ThisExpression' ? [id.name] : [],
  );
  return new Set(declared);
}
