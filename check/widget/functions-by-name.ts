import type { AnyNode, CallExpression } from 'acorn';
import { childrenOf } from './collect-visits';
import { isFunction, lastName, nameOfKey } from './syntax';
import { type Script, visitsOf } from './script';

/** Functions by name; of one name there may be several. */
export type FunctionsByName = ReadonlyMap<string, readonly AnyNode[]>;

/** The functions of a script by each name they are given, as a declaration, a variable, a key or a property. */
export function functionsByName(script: Script): FunctionsByName {
  const functions = new Map<string, AnyNode[]>();
  const add = (name: string | undefined, value: AnyNode | null | undefined): void => {
    if (name === undefined || !value || !isFunction(value)) return;
    const known = functions.get(name);
    if (known) known.push(value);
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

/**
 * The calls inside a function and inside every function that it names, directly or in turn. Naming a function is
 * enough, for it may be handed on as a handler; each name is followed once, however often it stands there.
 */
export function callsReachedFrom(start: AnyNode, functions: FunctionsByName): CallExpression[] {
  const calls: CallExpression[] = [];
  const seen = new Set<AnyNode>([start]);
  const names = new Set<string>();
  const waiting = [start];
  const reach = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (seen.has(node)) continue;
      seen.add(node);
      waiting.push(node);
    }
  };
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'CallExpression') calls.push(node);
    reach(childrenOf(node));
    if (node.type !== 'Identifier' || names.has(node.name)) continue;
    names.add(node.name);
    reach(functions.get(node.name) ?? []);
  }
  return calls;
}
