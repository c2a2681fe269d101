import type { AnyNode, Literal } from 'acorn';
import { nodesOfScope } from './scopes';
import type { FunctionNode } from './syntax';

/** What a function returns, in no order; `undefined` for a `return` without a value. Its end may be reached besides. */
export function returnedValues(called: FunctionNode): (AnyNode | undefined)[] {
  const { body } = called;
  if (body.type !== 'BlockStatement') return [body];
  const values: (AnyNode | undefined)[] = [];
  for (const node of nodesOfScope(called)) if (node.type === 'ReturnStatement') values.push(node.argument ?? undefined);
  return values;
}

/** Whether a value is written out and counts as false: `false`, `!1`, `null`, `undefined`, `void 0`, `0`, `''`. */
export function isPlainlyFalse(node: AnyNode | undefined): boolean {
  if (!node || (node.type === 'Identifier' && node.name === 'undefined')) return true;
  if (node.type === 'Literal') return isFalseLiteral(node);
  if (node.type !== 'UnaryExpression') return false;
  const isNegation = node.operator === '!' && node.argument.type === 'Literal' && !isFalseLiteral(node.argument);
  return node.operator === 'void' || isNegation;
}

/** A regular expression or a large number may have no value here, and counts as true. */
function isFalseLiteral({ value, regex, bigint }: Literal): boolean {
  return !value && !regex && !bigint;
}

/** Whether a function can give something else than what counts as false; an async one gives a promise. */
export function mayAnswerTrue(called: FunctionNode): boolean {
  return called.async || called.generator || returnedValues(called).some((value) => !isPlainlyFalse(value));
}

/** Where a function ends without a value: a bare `return`, or a last statement behind which its end is reached whatever stands in it. An async one always gives a promise. */
export function silentEnd(called: FunctionNode): AnyNode | undefined {
  const { body } = called;
  if (body.type !== 'BlockStatement' || called.async || called.generator) return undefined;
  const last = body.body.findLast(({ type }) => type !== 'FunctionDeclaration');
  const goesOn = last?.type === 'ExpressionStatement' || last?.type === 'VariableDeclaration';
  return bareReturn(called) ?? (goesOn ? last : undefined);
}

function bareReturn(called: FunctionNode): AnyNode | undefined {
  for (const node of nodesOfScope(called)) if (node.type === 'ReturnStatement' && !node.argument) return node;
  return undefined;
}
