import type { AnyNode, NewExpression } from 'acorn';
import { limits } from '../facts/limits';
import { type DefineCall, isHanded } from './define-call';
import { functionsByName } from './functions-by-name';
import type { Script } from './script';
import { declarationsOf, nodesOfScope, scopesAround, valuesAssignedTo } from './scopes';
import { type FunctionNode, isFunction } from './syntax';

/** What is wrong with the value that a module hands to Kommo, and the node that shows it. */
export interface ExportFault {
  kind: string;
  node: AnyNode;
}

/** A value with the functions that it stands in, the innermost first, whose names it can use. */
interface PlacedValue {
  node: AnyNode;
  scopes: readonly AnyNode[];
}

/**
 * Why the value that a module exports cannot be a plain function; nothing where it is one, or where that cannot be told.
 */
export function exportFault(script: Script, call: DefineCall): ExportFault | undefined {
  if (!call.factory) return undefined;
  const factories = possibleValues(script, [{ node: call.factory, scopes: scopesAround(call.visit) }]);
  const [factory] = factories;
  if (!factory || factories.length > 1) return undefined;
  return isFunction(factory.node)
    ? faultOfResult(factory.node, factory.scopes, { script, call })
    : faultOf(script, factory.node);
}

/** The functions that a module can hand to Kommo, as far as they can be told. */
export function exportedFunctions(script: Script, call: DefineCall): FunctionNode[] {
  if (!call.factory) return [];
  return possibleValues(script, [{ node: call.factory, scopes: scopesAround(call.visit) }]).flatMap((factory) => {
    if (!isFunction(factory.node)) return [];
    const scopes = [factory.node, ...factory.scopes];
    const returned = returnedValues(factory.node).slice(0, limits.returnedValues);
    const values = possibleValues(
      script,
      returned.map((node) => ({ node, scopes })),
    );
    return values.map(({ node }) => node).filter(isFunction);
  });
}

interface Place {
  script: Script;
  call: DefineCall;
}

function faultOfResult(
  factory: FunctionNode,
  around: readonly AnyNode[],
  { script, call }: Place,
): ExportFault | undefined {
  if (factory.async) return { kind: 'a promise, because the function that makes it is async', node: factory };
  const returned = returnedValues(factory);
  if (returned.length === 0) return faultOfNothing(factory, call);
  if (returned.length > limits.returnedValues) return undefined;
  const scopes = [factory, ...around];
  const values = possibleValues(
    script,
    returned.map((node) => ({ node, scopes })),
  );
  const faults = values.map(({ node }) => faultOf(script, node));
  return faults.every((fault) => fault !== undefined) ? faults[0] : undefined;
}

/** A factory that returns nothing may give its module to `module.exports`, or put values on `exports`. */
function faultOfNothing(factory: FunctionNode, call: DefineCall): ExportFault | undefined {
  if (isHanded(call, factory, 'module')) return undefined;
  return {
    kind: isHanded(call, factory, 'exports') ? 'an object (exports), not a function,' : 'nothing',
    node: factory,
  };
}

/**
 * What values can turn out to be, when choices and names are followed as far as they lead: each name once, so that
 * names which choose between names again and again take no longer than others.
 */
function possibleValues(script: Script, starts: readonly PlacedValue[]): PlacedValue[] {
  const values: PlacedValue[] = [];
  const seen = new Set<AnyNode>();
  const waiting = starts.toReversed();
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (seen.has(value.node)) continue;
    seen.add(value.node);
    const next = nextValues(script, value);
    if (next) waiting.push(...next);
    else values.push(value);
  }
  return values;
}

/** What stands behind a choice or a name, the first at the end; nothing where the value itself is all there is. */
function nextValues(script: Script, { node, scopes }: PlacedValue): PlacedValue[] | undefined {
  if (node.type === 'SequenceExpression') return node.expressions.slice(-1).map((last) => ({ node: last, scopes }));
  if (node.type === 'ConditionalExpression')
    return [node.alternate, node.consequent].map((choice) => ({ node: choice, scopes }));
  const declared = node.type === 'Identifier' ? declaredValue(script, node.name, scopes) : undefined;
  return declared && [declared];
}

/**
 * What a name is declared as in the nearest scope that has it, where it has one value only; a parameter, or a name
 * that is declared twice or assigned to as well, could be anything.
 */
function declaredValue(script: Script, name: string, scopes: readonly AnyNode[]): PlacedValue | undefined {
  const index = scopes.findIndex((scope) => declarationsOf(scope).has(name));
  const declaration = scopes[index] && declarationsOf(scopes[index]).get(name);
  if (!declaration || declaration.isParameter) return undefined;
  const [value, ...others] = [...declaration.values, ...(valuesAssignedTo(script, name).get(scopes[index]) ?? [])];
  return value && others.length === 0 ? { node: value, scopes: scopes.slice(index) } : undefined;
}

/** Kommo puts a new prototype on the value and calls it with `new`: what stands neither, by type of node. */
function faultOf(script: Script, node: AnyNode): ExportFault | undefined {
  if (node.type === 'NewExpression')
    return makesObject(script, node) ? { kind: 'an object made with `new`', node } : undefined;
  const kind = kinds[node.type];
  if (kind !== undefined) return { kind, node };
  if (!isFunction(node)) return undefined;
  if (node.generator) return { kind: 'a generator function', node };
  return node.async ? { kind: 'an async function', node } : undefined;
}

/** Whether what is called with `new` is a function of the script that gives back nothing else than the new object. */
function makesObject(script: Script, { callee }: NewExpression): boolean {
  const made = callee.type === 'Identifier' ? (functionsByName(script).get(callee.name) ?? []) : [];
  return (
    made.length > 0 &&
    made.every((called) => isFunction(called) && returnedValues(called).every(({ type }) => type === 'ThisExpression'))
  );
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

function returnedValues(factory: FunctionNode): AnyNode[] {
  if (factory.body.type !== 'BlockStatement') return [factory.body];
  const values: AnyNode[] = [];
  for (const node of nodesOfScope(factory))
    if (node.type === 'ReturnStatement' && node.argument) values.push(node.argument);
  return values;
}
