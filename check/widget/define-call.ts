import type { AnyNode, CallExpression } from 'acorn';
import { nearest } from '../nearest';
import type { Visit } from './collect-visits';
import { isLocal } from './scopes';
import { type Script, visitsOf } from './script';
import { type FunctionNode, isGlobalObject, nameOfProperty, textOfLiteral, withoutSequence } from './syntax';

/** A call of AMD's `define`, taken apart. */
export interface DefineCall {
  visit: Visit<CallExpression>;
  name: AnyNode | undefined;
  /** The list of dependencies, where there is one; mostly an array. */
  list: AnyNode | undefined;
  dependencies: readonly AnyNode[];
  /** What makes the module: mostly a function, else whatever stands there. */
  factory: AnyNode | undefined;
}

const callsByScript = new WeakMap<Script, readonly DefineCall[]>();

/** The calls `define(…)`, `window.define(…)` and the like whose `define` is the page's. */
export function defineCalls(script: Script): readonly DefineCall[] {
  const known = callsByScript.get(script);
  if (known) return known;
  const calls = visitsOf(script, 'CallExpression').filter(isDefineCall).map(takeApart);
  callsByScript.set(script, calls);
  return calls;
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
  if (callee.type === 'Identifier') return callee.name === 'define' && !isLocal(visit, 'define');
  return callee.type === 'MemberExpression' && isGlobalObject(callee.object) && nameOfProperty(callee) === 'define';
}

function takeApart(visit: Visit<CallExpression>): DefineCall {
  const values: AnyNode[] = [...visit.node.arguments];
  const name = values.length > 1 && isText(values[0]) ? values.shift() : undefined;
  const list = values.length > 1 ? values.shift() : undefined;
  const dependencies = list?.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [];
  return { visit, name, list, dependencies, factory: values[0] };
}

function isText(node: AnyNode | undefined): boolean {
  return node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');
}

/** What AMD hands to a factory without a list of dependencies, in this order. */
const commonJs = ['require', 'exports', 'module'] as const;

/** Whether a factory gets `exports` or `module`, as modules written for CommonJS do; so it may, where the list cannot be told. */
export function isHanded(call: DefineCall, factory: FunctionNode, name: 'exports' | 'module'): boolean {
  if (!call.list) return factory.params.length > commonJs.indexOf(name);
  return call.list.type !== 'ArrayExpression' || call.dependencies.some((node) => textOfLiteral(node) === name);
}
