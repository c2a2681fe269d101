import type {
  AnyNode,
  ArrowFunctionExpression,
  CallExpression,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
} from 'acorn';

import { nearest } from '../nearest';
import type { Visit } from './collect-visits';
import { ancestorsOf } from './collect-visits';
import type { Script } from './script';
import { visitsOf } from './script';

/** A call of AMD's `define`, taken apart. */
export interface DefineCall {
  visit: Visit<CallExpression>;
  name: AnyNode | undefined;
  dependencies: readonly AnyNode[];
  /** What makes the module: mostly a function, else whatever stands there. */
  factory: AnyNode | undefined;
}

/** The calls `define(…)`, `window.define(…)` and the like whose `define` is the page's. */
export function defineCalls(script: Script): DefineCall[] {
  return visitsOf(script, 'CallExpression').filter(isDefineCall).map(takeApart);
}

/** The first call of a name that was probably meant to be `define`, in a script that never calls it. */
export function misspelledDefine(script: Script): { name: string; call: DefineCall } | undefined {
  for (const visit of visitsOf(script, 'CallExpression')) {
    const { callee } = visit.node;
    if (callee.type !== 'Identifier' || callee.name === 'define' || nearest(callee.name, ['define']) === undefined)
      continue;
    return { name: callee.name, call: takeApart(visit) };
  }
  return undefined;
}

function isDefineCall(visit: Visit<CallExpression>): boolean {
  const callee = withoutSequence(visit.node.callee);
  if (callee.type === 'Identifier') return callee.name === 'define' && !isParameterAbove(visit, 'define');
  return callee.type === 'MemberExpression' && isGlobalObject(callee.object) && nameOfProperty(callee) === 'define';
}

/** `(0, define)(…)`, which compilers write. */
function withoutSequence(node: AnyNode): AnyNode {
  return node.type === 'SequenceExpression' ? (node.expressions.at(-1) ?? node) : node;
}

function isGlobalObject(node: AnyNode): boolean {
  return (
    node.type === 'ThisExpression' ||
    (node.type === 'Identifier' && ['window', 'self', 'globalThis', 'top', 'root', 'global'].includes(node.name))
  );
}

function isParameterAbove(visit: Visit, name: string): boolean {
  return [...ancestorsOf(visit)].some(
    ({ node }) => isFunction(node) && node.params.some((parameter) => isNamed(parameter, name)),
  );
}

export function isNamed(node: AnyNode, name: string): node is Identifier {
  return node.type === 'Identifier' && node.name === name;
}

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

export function isFunction(node: AnyNode): node is FunctionNode {
  return ['FunctionExpression', 'FunctionDeclaration', 'ArrowFunctionExpression'].includes(node.type);
}

function takeApart(visit: Visit<CallExpression>): DefineCall {
  const values: AnyNode[] = [...visit.node.arguments];
  const name = values.length > 1 && isText(values[0]) ? values.shift() : undefined;
  const list = values.length > 1 ? values.shift() : undefined;
  const dependencies = list?.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [];
  return { visit, name, dependencies, factory: values[0] };
}

function isText(node: AnyNode | undefined): boolean {
  return node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');
}

/** The name of the property that a member expression asks for, where it can be told. */
export function nameOfProperty(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return textOfLiteral(node.property);
}

/** The text of a string or of a template without expressions. */
export function textOfLiteral(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
