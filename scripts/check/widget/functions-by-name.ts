import type { AnyNode, CallExpression } from 'acorn';

import { childrenOf } from './collect-visits';
import { isFunction, nameOfProperty } from './define-call';
import type { Script } from './script';
import { visitsOf } from './script';

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
  for (const { node } of visitsOf(script, 'VariableDeclarator')) add(nameOf(node.id), node.init);
  for (const { node } of visitsOf(script, 'Property')) add(nameOf(node.key), node.value);
  for (const { node } of visitsOf(script, 'MethodDefinition')) add(nameOf(node.key), node.value);
  for (const { node } of visitsOf(script, 'AssignmentExpression')) add(nameOf(node.left), node.right);
  return functions;
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'Literal') return String(node.value);
  return nameOfProperty(node);
}

/** The calls inside a function and inside every function that its calls name, directly or in turn. */
export function callsReachedFrom(start: AnyNode, functions: FunctionsByName): CallExpression[] {
  const calls: CallExpression[] = [];
  const seen = new Set<AnyNode>([start]);
  const waiting = [start];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'CallExpression') calls.push(node);
    for (const next of [...childrenOf(node), ...functionsNamedBy(node, functions)]) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return calls;
}

/** Naming a function is enough, for it may be handed on as a handler. */
function functionsNamedBy(node: AnyNode, functions: FunctionsByName): readonly AnyNode[] {
  return node.type === 'Identifier' ? (functions.get(node.name) ?? []) : [];
}
