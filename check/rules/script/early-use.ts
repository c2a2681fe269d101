import type { AnyNode, MemberExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { type Visit, visitsIn } from '../../widget/collect-visits';
import { defineCalls } from '../../widget/define-call';
import { exportedFunctions } from '../../widget/exported-value';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { type FunctionNode, isFunction, lastName, nameOfProperty } from '../../widget/syntax';

export const earlyUse: Rule = {
  id: 'script/early-use',
  severity: 'error',
  what: '`i18n`, `get_settings`, `langs` and `params` are used from the callbacks on, not while the widget is constructed.',
  why: 'Kommo fills the texts and the settings after construction: before, `i18n("…")`, `params.…` and `get_settings().…` throw, the widget is passed over, and nothing tells the user why. What stands in a `try` or a condition, or is merely undefined, is a warning. Seen in the page; not documented.',
  source: [sources.page],
  fix: 'Move the line into a callback, such as `render` or `init`.',
  example: {
    broken:
      'function CustomWidget() {\n  var self = this;\n  var title = self.i18n("settings").title;\n  this.callbacks = createCallbacks(this);\n}',
    mended: 'function CustomWidget() {\n  this.callbacks = createCallbacks(this);\n}',
  },
  *check({ scripts }) {
    const script = scripts.get('script.js');
    if (!script || script.isOutline) return;
    for (const call of defineCalls(script).slice(0, mostLookedAt))
      for (const widget of exportedFunctions(script, call)) yield* usesIn(script, widget);
  },
};

/** A widget has one; a file that was made to take long has thousands. */
const mostLookedAt = 5;

const late = new Set(['i18n', 'get_settings', 'langs', 'params']);

function* usesIn(script: Script, constructed: FunctionNode): Generator<Problem> {
  if (setsSettings(script)) return;
  const own = new Set<string>();
  const written = new Set<AnyNode>();
  for (const step of runNodes(constructed)) {
    const { node } = step;
    const alias = aliasIn(node);
    if (alias !== undefined) own.add(alias);
    if (node.type === 'AssignmentExpression') written.add(node.left);
    if (written.has(node) || !isUse(node, own) || isKeptForNothing(script, node, step.above?.node)) continue;
    yield problemOf(script, node, step);
  }
}

function problemOf(script: Script, node: MemberExpression, { above, isCertain }: RunNode): Problem {
  const name = nameOfProperty(node) ?? '';
  const message = `"${name}" is used while the widget is constructed, when Kommo has not filled it yet.`;
  const place = locateNode(script, node.property);
  return isCertain && throws(node, name, above) ? { ...place, message } : { ...place, message, severity: 'warning' };
}

/** The name in `var self = this`. */
function aliasIn(node: AnyNode): string | undefined {
  const isAlias = node.type === 'VariableDeclarator' && node.init?.type === 'ThisExpression';
  return isAlias && node.id.type === 'Identifier' ? node.id.name : undefined;
}

function isUse(node: AnyNode, own: ReadonlySet<string>): node is MemberExpression {
  return node.type === 'MemberExpression' && isOwn(node.object, own) && late.has(nameOfProperty(node) ?? '');
}

/** A widget may fill in settings of its own as it is constructed, and read them at once. */
function setsSettings(script: Script): boolean {
  return visitsOf(script, 'CallExpression').some(({ node }) => lastName(node.callee) === 'set_settings');
}

/** `langs = self.langs` stands in the first example of amoCRM, whose heirs mostly never look at it again. */
function isKeptForNothing(script: Script, node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'AssignmentExpression' && parent.right === node)
    return nameOfProperty(parent.left) === nameOfProperty(node);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  const { name } = parent.id;
  return visitsOf(script, 'Identifier').filter((visit) => visit.node.name === name && !isMember(visit)).length < 2;
}

function isMember({ node, parent }: Visit): boolean {
  const above = parent?.node;
  return above?.type === 'MemberExpression' && above.property === node && !above.computed;
}

function isOwn(object: AnyNode, own: ReadonlySet<string>): boolean {
  return object.type === 'ThisExpression' || (object.type === 'Identifier' && own.has(object.name));
}

/** `i18n(…)`, `params.a`, `langs.a` and `get_settings().a` throw; `get_settings()` by itself gives nothing. */
function throws(node: MemberExpression, name: string, above: Visit | undefined): boolean {
  const parent = above?.node;
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
  if (name === 'i18n') return isCalled;
  if (name === 'get_settings') return isCalled && asksFor(above?.parent?.node, parent);
  return asksFor(parent, node);
}

/** Whether something of a value is asked for, in a way that throws where the value is nothing. */
function asksFor(parent: AnyNode | undefined, value: AnyNode): boolean {
  return parent?.type === 'MemberExpression' && parent.object === value && !parent.optional;
}

interface RunNode {
  node: AnyNode;
  above: Visit | undefined;
  /** Whether it runs in any case. */
  isCertain: boolean;
}

const uncertain: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'SwitchStatement',
  'TryStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'ChainExpression',
]);

/** The nodes that run with a function, in the order of the text: those of functions inside it run later, if ever. */
function* runNodes(called: FunctionNode): Generator<RunNode> {
  let certainFrom = 0;
  for (const { node, parent } of visitsIn(called, isFunction)) {
    yield { node, above: parent, isCertain: node.start >= certainFrom };
    if (uncertain.has(node.type)) certainFrom = Math.max(certainFrom, node.end);
  }
}
