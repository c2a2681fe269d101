import type { AnyNode, CallExpression, MemberExpression } from 'acorn';
import { type Script, visitsOf } from './script';
import { lastName, nameOfProperty } from './syntax';

/** Methods of jQuery that give back the elements that they were called on. */
const chaining = new Set([
  'val',
  'prop',
  'attr',
  'removeAttr',
  'data',
  'css',
  'html',
  'text',
  'show',
  'hide',
  'toggle',
  'focus',
  'first',
  'addClass',
  'removeClass',
  'toggleClass',
  'trigger',
  'on',
  'off',
  'change',
  'input',
  'click',
  'keyup',
  'get',
  'eq',
]);

const mostSteps = 20;
const longest = 300;

/**
 * The text by which two places in a script are taken to mean one element: without what is chained behind it, without
 * `$(…)` around a name, and with a name that is given one value replaced by that.
 */
export function elementText(script: Script, element: AnyNode): string {
  const node = unwrapped(element);
  const value = node.type === 'Identifier' ? lookUps(script).get(node.name) : undefined;
  return textOf(script, value ? unwrapped(value) : node);
}

function textOf({ text }: Script, { start, end }: AnyNode): string {
  return text
    .slice(start, Math.min(end, start + longest))
    .replace(/\s+/g, '')
    .replaceAll('"', "'");
}

function unwrapped(element: AnyNode): AnyNode {
  let node = element;
  for (let step = 0; step < mostSteps; step += 1) {
    const inner = innerOf(node);
    if (!inner) return node;
    node = inner;
  }
  return node;
}

function innerOf(node: AnyNode): AnyNode | undefined {
  if (node.type === 'MemberExpression') return isIndexed(node) ? node.object : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  if (callee.type === 'MemberExpression') return chaining.has(nameOfProperty(callee) ?? '') ? callee.object : undefined;
  return wrappedBy(node);
}

/** `field[0]` */
function isIndexed({ computed, property }: MemberExpression): boolean {
  return computed && property.type === 'Literal';
}

/** The element in `$(element)`; a selector is none. */
function wrappedBy({ callee, arguments: [only, ...others] }: CallExpression): AnyNode | undefined {
  const isWrapping = others.length === 0 && ['$', 'jQuery'].includes(lastName(callee) ?? '');
  return isWrapping && only?.type !== 'Literal' && only?.type !== 'TemplateLiteral' ? only : undefined;
}

const known = new WeakMap<Script, ReadonlyMap<string, AnyNode>>();

/** The names that are declared once in a script, with the look-up or the new element that they are given. */
function lookUps(script: Script): ReadonlyMap<string, AnyNode> {
  const found = known.get(script);
  if (found) return found;
  const values = new Map<string, AnyNode>();
  const several = new Set<string>();
  for (const { node } of visitsOf(script, 'VariableDeclarator')) {
    if (node.id.type !== 'Identifier') continue;
    if (values.has(node.id.name)) several.add(node.id.name);
    if (node.init?.type === 'CallExpression') values.set(node.id.name, node.init);
    else several.add(node.id.name);
  }
  for (const name of several) values.delete(name);
  known.set(script, values);
  return values;
}
