import type { CallExpression, NewExpression } from 'acorn';
import type { Visit } from './collect-visits';
import { nameOfGlobal } from './scopes';
import { textOfLiteral } from './syntax';

const runners = new Set(['eval', 'Function', 'setTimeout', 'setInterval']);

/** The function by which a call runs a text as code; nothing where the call does no such thing. */
export function textRunner(visit: Visit<CallExpression | NewExpression>): string | undefined {
  const { callee, arguments: values } = visit.node;
  const name = nameOfGlobal(visit, callee, runners);
  if (name === undefined || name === 'eval') return name;
  // `Function('return this')` is how bundlers find the global object.
  if (name === 'Function') return textOfLiteral(values.at(-1)) === 'return this' ? undefined : name;
  return textOfLiteral(values[0]) === undefined ? undefined : name;
}
