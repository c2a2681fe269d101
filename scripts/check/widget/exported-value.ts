import type { AnyNode } from 'acorn';

import { limits } from '../facts/limits';
import { childrenOf } from './collect-visits';
import type { DefineCall, FunctionNode } from './define-call';
import { isFunction, isNamed } from './define-call';

/** What is wrong with the value that a module hands to Kommo, and the node that shows it. */
export interface ExportFault {
  kind: string;
  node: AnyNode;
}

const aliasesFollowed = 10;

/**
 * Why the value that a module exports cannot be a plain function; nothing where it is one, or where that cannot be told.
 */
export function exportFault(call: DefineCall): ExportFault | undefined {
  const factory = call.factory && resolveFactory(call.factory, call);
  if (!factory) return undefined;
  if (!isFunction(factory)) return faultOf(factory);
  if (factory.async) return { kind: 'a promise, because the function that makes it is async', node: factory };
  if (factory.body.type !== 'BlockStatement') return faultOfValue(factory.body, factory, 0);
  const returned = returnedValues(factory.body);
  if (returned.length === 0) return { kind: 'nothing', node: factory };
  if (returned.length > limits.returnedValues) return undefined;
  const faults = returned.map((value) => faultOfValue(value, factory, 0));
  return faults.every((fault) => fault !== undefined) ? faults[0] : undefined;
}

/** `define([…], factory)` with a factory that is declared elsewhere. */
function resolveFactory(factory: AnyNode, call: DefineCall): AnyNode | undefined {
  if (factory.type !== 'Identifier') return factory;
  for (let scope = call.visit.parent; scope; scope = scope.parent) {
    const found = declarationIn(scope.node, factory.name);
    if (found) return isFunction(found) ? found : undefined;
  }
  return undefined;
}

function faultOfValue(value: AnyNode, factory: FunctionNode, steps: number): ExportFault | undefined {
  if (steps > aliasesFollowed) return undefined;
  if (value.type === 'SequenceExpression') {
    const last = value.expressions.at(-1);
    return last && faultOfValue(last, factory, steps + 1);
  }
  if (value.type === 'ConditionalExpression') {
    const first = faultOfValue(value.consequent, factory, steps + 1);
    return first && faultOfValue(value.alternate, factory, steps + 1) && first;
  }
  if (value.type !== 'Identifier') return faultOf(value);
  const declared = declarationIn(factory.body, value.name);
  return declared && faultOfValue(declared, factory, steps + 1);
}

/** Kommo puts a new prototype on the value and calls it with `new`: what stands neither, by type of node. */
function faultOf(node: AnyNode): ExportFault | undefined {
  const kind = kinds[node.type];
  if (kind !== undefined) return { kind, node };
  if (!isFunction(node)) return undefined;
  if (node.generator) return { kind: 'a generator function', node };
  return node.async ? { kind: 'an async function', node } : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  ClassDeclaration: 'a class',
  ClassExpression: 'a class',
  ArrowFunctionExpression: 'an arrow function',
  ObjectExpression: 'an object',
  ArrayExpression: 'a list',
  Literal: 'a constant',
  TemplateLiteral: 'a text',
};

function returnedValues(body: AnyNode): AnyNode[] {
  const values: AnyNode[] = [];
  for (const node of nodesOfScope(body))
    if (node.type === 'ReturnStatement' && node.argument) values.push(node.argument);
  return values;
}

/**
 * What a name is declared as in a scope, where it has one value only; a name that is assigned to, or declared twice,
 * could be anything.
 */
function declarationIn(body: AnyNode, name: string): AnyNode | undefined {
  const values = Array.from(nodesOfScope(body), (node) => valueGiven(node, name)).filter(
    (value) => value !== undefined,
  );
  return values.length === 1 ? values[0] : undefined;
}

/** The value that a node gives to a name. */
function valueGiven(node: AnyNode, name: string): AnyNode | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id?.name === name ? node : undefined;
    case 'VariableDeclarator':
      return isNamed(node.id, name) ? (node.init ?? undefined) : undefined;
    case 'AssignmentExpression':
      return isNamed(node.left, name) ? node.right : undefined;
    default:
      return undefined;
  }
}

/** The nodes below a body that belong to the same function. */
function* nodesOfScope(body: AnyNode): Generator<AnyNode> {
  const waiting = [...childrenOf(body)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const isOtherScope = isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
    if (!isOtherScope) waiting.push(...childrenOf(node));
  }
}
