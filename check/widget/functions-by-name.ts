import type { AnyNode, AssignmentExpression, CallExpression, Literal, MemberExpression, TemplateElement } from 'acorn';
import { visitsIn } from './collect-visits';
import { isFunction, lastName, nameOfKey } from './syntax';
import { type Script, visitsOf } from './script';

/** Functions by name; of one name there may be several. */
export type FunctionsByName = ReadonlyMap<string, readonly AnyNode[]>;

const known = new WeakMap<Script, FunctionsByName>();

/** The functions of a script by each name they are given, as a declaration, a variable, a key or a property. */
export function functionsByName(script: Script): FunctionsByName {
  const found = known.get(script) ?? collect(script);
  known.set(script, found);
  return found;
}

function collect(script: Script): FunctionsByName {
  const functions = new Map<string, AnyNode[]>();
  const add = (name: string | undefined, value: AnyNode | null | undefined): void => {
    if (name === undefined || !value || !isFunction(value)) return;
    const same = functions.get(name);
    if (same) same.push(value);
    else functions.set(name, [value]);
  };
  for (const { node } of visitsOf(script, 'FunctionDeclaration')) add(node.id?.name, node);
  for (const { node } of visitsOf(script, 'VariableDeclarator')) add(lastName(node.id), node.init);
  for (const { node } of visitsOf(script, 'Property')) add(nameOfKey(node), node.value);
  for (const { node } of visitsOf(script, 'MethodDefinition')) add(nameOfKey(node), node.value);
  for (const { node } of visitsOf(script, 'PropertyDefinition')) add(nameOfKey(node), node.value);
  for (const { node } of visitsOf(script, 'AssignmentExpression')) add(lastName(node.left), node.right);
  return functions;
}

/** The kinds of nodes that are told of what a function reaches. */
export type ReachedNode = CallExpression | AssignmentExpression | Literal | TemplateElement | MemberExpression;

const reachedTypes: ReadonlySet<string> = new Set([
  'CallExpression',
  'AssignmentExpression',
  'Literal',
  'TemplateElement',
  'MemberExpression',
]);

/**
 * What stands in some functions and in every function that they name, directly or in turn, in the order of the text.
 * Naming a function is enough, for it may be handed on as a handler; each name is followed once, however often it
 * stands there.
 */
export function nodesReachedFrom(starts: readonly AnyNode[], functions: FunctionsByName): ReachedNode[] {
  const reached: ReachedNode[] = [];
  const names = new Set<string>();
  const seen = new Set<AnyNode>();
  const isSeen = (node: AnyNode): boolean => isFunction(node) && seen.size === seen.add(node).size;
  const waiting = [...starts];
  for (let called = waiting.pop(); called; called = waiting.pop()) {
    if (isSeen(called)) continue;
    for (const { node } of visitsIn(called, isSeen)) {
      if (isReached(node)) reached.push(node);
      if (node.type !== 'Identifier' || names.has(node.name)) continue;
      names.add(node.name);
      waiting.push(...(functions.get(node.name) ?? []));
    }
  }
  return reached.toSorted((a, b) => a.start - b.start);
}

function isReached(node: AnyNode): node is ReachedNode {
  return reachedTypes.has(node.type);
}
