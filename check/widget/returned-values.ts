import type { AnyNode } from 'acorn';
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
  if (!node) return true;
  if (node.type === 'Literal')
    return !node.value && !('regex' in node && node.regex) && !('bigint' in node && node.bigint);
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type !== 'UnaryExpression') return false;
  if (node.operator === 'void') return true;
  return node.operator === '!' && node.argument.type === 'Literal' && Boolean(node.argument.value);
}

/** Whether a function can give something else than what counts as false; an async one gives a promise. */
export function mayAnswerTrue(called: FunctionNode): boolean {
  return called.async || called.generator || returnedValues(called).some((value) => !isPlainlyFalse(value));
}
