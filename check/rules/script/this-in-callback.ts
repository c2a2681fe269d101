import type { MemberExpression } from 'acorn';
import { callbackNames } from '../../../kommo/facts/callbacks';
import { sources } from '../../../kommo/facts/sources';
import { widgetMembers } from '../../../kommo/facts/widget-members';
import type { Rule } from '../../rule';
import { callbackFunctions } from '../../widget/callback-functions';
import { visitsIn } from '../../widget/collect-visits';
import { firstAndMore } from '../../widget/first-and-more';
import { ownScripts } from '../../widget/own-scripts';
import { type FunctionNode, isFunction, nameOfProperty } from '../../widget/syntax';

export const thisInCallback: Rule = {
  id: 'script/this-in-callback',
  severity: 'warning',
  what: 'A callback that is written as `function` asks the widget by a name for it, such as `self`, not by `this`.',
  why: "Called as a part of `callbacks`, the function has that object for its `this`, not the widget, so `this.i18n` is not there. The documentation's examples all take `self` or bind the function; what Kommo's page does is not documented, so this is a warning.",
  source: [sources.script],
  fix: 'Write `var self = this;` at the beginning of the constructor and use `self` in the callbacks, or bind them to the widget.',
  example: {
    broken: "init: function () { announce(this.i18n('settings').login); return true; },",
    mended: "init: function () { announce(widget.i18n('settings').login); return true; },",
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      const functions = callbacks.flatMap((name) => callbackFunctions(script, name)).slice(0, mostLookedAt);
      yield* firstAndMore(
        script,
        functions.flatMap((called) => usesIn(called)),
        (more) => `\`this\` in a callback is not the widget here${more}.`,
      );
    }
  },
};

const callbacks = [...callbackNames, 'settings', 'destroy'];
const ofWidget: ReadonlySet<string> = new Set(widgetMembers.filter((name) => !callbackNames.has(name)));
/** A widget has a dozen; a file that was made to take long has thousands. */
const mostLookedAt = 50;

/** Arrow functions have the `this` of what is around them; what is given a name may be bound by it. */
function usesIn(called: FunctionNode): MemberExpression[] {
  if (called.type !== 'FunctionExpression') return [];
  const uses: MemberExpression[] = [];
  for (const { node } of visitsIn(called, (inner) => isFunction(inner) && inner.type !== 'ArrowFunctionExpression'))
    if (
      node.type === 'MemberExpression' &&
      node.object.type === 'ThisExpression' &&
      ofWidget.has(nameOfProperty(node) ?? '')
    )
      uses.push(node);
  return uses;
}
