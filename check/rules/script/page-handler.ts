import type { AnyNode, CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import { limits } from '../../facts/limits';
import type { Rule } from '../../rule';
import { ancestorsOf, type Visit } from '../../widget/collect-visits';
import { defineCalls } from '../../widget/define-call';
import { firstAndMore } from '../../widget/first-and-more';
import { outlineOfText } from '../../widget/look-up';
import { ownScripts } from '../../widget/own-scripts';
import { type Script, visitsOf } from '../../widget/script';
import { isFunction, lastName, nameOfKey, nameOfProperty, textOfLiteral } from '../../widget/syntax';

export const pageHandler: Rule = {
  id: 'script/page-handler',
  severity: 'warning',
  what: 'A handler on `document`, `window` or `body` has a namespace, or is taken off again.',
  why: 'These outlive the page that the widget was started for: Kommo starts the widget anew on the next one, the handlers pile up, and each click is answered as often as pages were visited. Kommo takes off those of `document` that have the namespace of the widget. One finding a file names the first place and counts the rest; code that runs once, outside of the widget, is let pass.',
  source: [sources.script, sources.page],
  fix: "Bind with the widget's namespace, after taking off what was bound before: `$(document).off(self.ns).on('click' + self.ns, …)`.",
  example: {
    broken: "$(document).on('click', '.greeter-open', open);",
    mended: "$(document).off(widget.ns).on('click' + widget.ns, '.greeter-open', announce);",
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      const taken = takenOff(script);
      const lasting = visitsOf(script, 'CallExpression').filter((visit) => {
        const binding = bindingOf(visit.node);
        return binding && !binding.events.some((event) => taken.has(event)) && !runsOnce(visit, script);
      });
      yield* firstAndMore(
        script,
        lasting.map(({ node }) => propertyOf(node)),
        (more) => `A handler is bound to the whole page here and never taken off${more}.`,
      );
    }
  },
};

interface Binding {
  events: readonly string[];
}

const binders = new Set(['on', 'bind', 'delegate']);

/** What a call binds to the whole page without a namespace; nothing where it does something else. */
function bindingOf(call: CallExpression): Binding | undefined {
  if (call.callee.type !== 'MemberExpression') return undefined;
  const name = nameOfProperty(call.callee) ?? '';
  if (name === 'addEventListener') return listeningOf(call.callee.object, call.arguments);
  return binders.has(name) && isPage(call.callee.object) ? bindingOfJquery(name, call.arguments) : undefined;
}

function listeningOf(target: AnyNode, [name, , options]: readonly AnyNode[]): Binding | undefined {
  const event = textOfLiteral(name);
  return event === undefined || !isPageObject(target) || endsByItself(options) ? undefined : { events: [event] };
}

function bindingOfJquery(method: string, [first, second]: readonly AnyNode[]): Binding | undefined {
  if (!first || !second) return undefined;
  const events = outlineOfText(method === 'delegate' ? second : first);
  return /^[a-z\s]+$/i.test(events) ? { events: events.trim().split(/\s+/) } : undefined;
}

/** `{ once: true }` or `{ signal }`: such a listener is not there for ever. */
function endsByItself(options: AnyNode | undefined): boolean {
  if (options?.type !== 'ObjectExpression') return false;
  return options.properties.some(
    (property) => property.type === 'Property' && ['once', 'signal'].includes(nameOfKey(property) ?? ''),
  );
}

/** `$(document)`, also with calls behind it: `$(document).off('click')`. */
function isPage(node: AnyNode): boolean {
  let inner = node;
  for (let step = 0; step < limits.scriptSteps && inner.type === 'CallExpression'; step += 1) {
    if (inner.callee.type === 'Identifier')
      return ['$', 'jQuery'].includes(inner.callee.name) && isPageValue(inner.arguments[0]);
    if (inner.callee.type !== 'MemberExpression') return false;
    inner = inner.callee.object;
  }
  return false;
}

function isPageValue(node: AnyNode | undefined): boolean {
  if (!node) return false;
  return isPageObject(node) || ['body', 'html', 'document'].includes(textOfLiteral(node) ?? '');
}

function isPageObject(node: AnyNode): boolean {
  if (node.type === 'Identifier') return node.name === 'document' || node.name === 'window';
  const isBody = ['body', 'documentElement'].includes(nameOfProperty(node) ?? '');
  return isBody && node.type === 'MemberExpression' && lastName(node.object) === 'document';
}

const removers = new Set(['off', 'unbind', 'undelegate', 'removeEventListener']);

/** The events that the script takes off again anywhere. */
function takenOff(script: Script): Set<string> {
  const events = new Set<string>();
  for (const { node } of visitsOf(script, 'CallExpression')) {
    if (!removers.has(nameOfProperty(node.callee) ?? '')) continue;
    for (const value of node.arguments.slice(0, 2))
      for (const event of (textOfLiteral(value) ?? '').split(/[\s.]+/)) events.add(event);
  }
  return events;
}

/** Whether the nearest function is the one that makes the module, or there is none. */
function runsOnce(visit: Visit, script: Script): boolean {
  for (const { node } of ancestorsOf(visit))
    if (isFunction(node)) return defineCalls(script).some(({ factory }) => factory === node);
  return true;
}

function propertyOf({ callee }: CallExpression): AnyNode {
  return callee.type === 'MemberExpression' ? callee.property : callee;
}
