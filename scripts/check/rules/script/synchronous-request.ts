import type { AnyNode } from 'acorn';

import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { nameOfProperty } from '../../widget/syntax';
import { locateNode, visitsOf } from '../../widget/script';

export const synchronousRequest: Rule = {
  id: 'script/synchronous-request',
  severity: 'warning',
  what: 'No request is synchronous: no `async: false`, no `open(method, url, false)`.',
  why: 'It freezes the whole page until the answer is there, and the review refuses it.',
  source: [sources.listed],
  fix: 'Leave the option out and go on in the callback or the promise.',
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const { node } of visitsOf(script, 'Property')) {
        if (node.key.type === 'Identifier' && node.key.name === 'async' && isFalse(node.value)) {
          yield { ...locateNode(script, node), message: '"async: false" makes a request synchronous.' };
        }
      }
      for (const { node } of visitsOf(script, 'CallExpression')) {
        if (nameOfProperty(node.callee) === 'open' && isFalse(node.arguments[2])) {
          yield { ...locateNode(script, node), message: 'The third argument makes this request synchronous.' };
        }
      }
    }
  },
};

/** `false`, or `!1` as minifiers write it. */
function isFalse(node: AnyNode | undefined): boolean {
  if (node?.type === 'Literal') return node.value === false;
  return (
    node?.type === 'UnaryExpression' &&
    node.operator === '!' &&
    node.argument.type === 'Literal' &&
    node.argument.value === 1
  );
}
