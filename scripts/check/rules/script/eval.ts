import type { AnyNode } from 'acorn';

import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { textOfLiteral } from '../../widget/syntax';
import { locateNode, visitsOf } from '../../widget/script';

export const evalCall: Rule = {
  id: 'script/eval',
  severity: 'warning',
  what: 'No text is run as code: no `eval`, no `new Function`, no `setTimeout("…")`.',
  why: 'The review refuses it, and whoever can put a word into that text can act as the user.',
  source: [sources.listed],
  fix: 'Call a function instead; read data with `JSON.parse`.',
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const { node } of [...visitsOf(script, 'CallExpression'), ...visitsOf(script, 'NewExpression')]) {
        const name = runsText(node.callee, node.arguments);
        if (name !== undefined) yield { ...locateNode(script, node), message: `${name} runs a text as code.` };
      }
    }
  },
};

function runsText(callee: AnyNode, values: readonly AnyNode[]): string | undefined {
  if (callee.type !== 'Identifier') return undefined;
  if (callee.name === 'eval') return 'eval';
  // `Function('return this')` is how bundlers find the global object.
  if (callee.name === 'Function') return textOfLiteral(values.at(-1)) === 'return this' ? undefined : 'Function';
  const isTimer = callee.name === 'setTimeout' || callee.name === 'setInterval';
  return isTimer && textOfLiteral(values[0]) !== undefined ? callee.name : undefined;
}
