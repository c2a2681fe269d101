import type { CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { askedAbove, type Visit } from '../../widget/collect-visits';
import { nameOfGlobal } from '../../widget/scopes';
import { isFunction, nameOfProperty } from '../../widget/syntax';
import { locateNode, visitsOf } from '../../widget/script';

export const consoleCall: Rule = {
  id: 'listing/console',
  severity: 'warning',
  what: 'Nothing is written to the console but `console.trace` where an error is caught.',
  why: 'The review allows only that. One finding a file names the first place and counts the rest.',
  source: [sources.listed],
  fix: 'Remove the calls from the built file; with esbuild, `--drop:console` does.',
  example: {
    broken: "console.log('form opened');",
    mended: '// nothing is written',
  },
  *check({ scripts }) {
    const isCaught = askedAbove(catchesErrors);
    for (const script of scripts.values()) {
      const [first, ...others] = visitsOf(script, 'CallExpression').filter((visit) => isOutput(visit, isCaught));
      if (!first) continue;
      const more = others.length > 0 ? `, and ${others.length} more in this file` : '';
      yield {
        ...locateNode(script, first.node),
        message: `console.${nameOfProperty(first.node.callee) ?? '…'} is called here${more}.`,
      };
    }
  },
};

const consoles = new Set(['console']);

function isOutput(visit: Visit<CallExpression>, isCaught: (visit: Visit) => boolean): boolean {
  const { callee } = visit.node;
  if (callee.type !== 'MemberExpression' || nameOfGlobal(visit, callee.object, consoles) === undefined) return false;
  return !(nameOfProperty(callee) === 'trace' && isCaught(visit));
}

/** A `catch`, or a function that is handed to `.catch(…)`, `.fail(…)` or as second to `.then(…)`. */
function catchesErrors({ node, parent }: Visit): true | undefined {
  if (node.type === 'CatchClause') return true;
  if (!isFunction(node) || parent?.node.type !== 'CallExpression') return undefined;
  const method = nameOfProperty(parent.node.callee);
  return (
    method === 'catch' || method === 'fail' || (method === 'then' && parent.node.arguments[1] === node) || undefined
  );
}
