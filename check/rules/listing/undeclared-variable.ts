import type { AnyNode, Pattern } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { assignedTargets } from '../../widget/assigned-targets';
import { childrenOf } from '../../widget/collect-visits';
import { namesIn } from '../../widget/scopes';
import { locateNode, type Script } from '../../widget/script';

export const undeclaredVariable: Rule = {
  id: 'listing/undeclared-variable',
  severity: 'warning',
  what: 'Every variable that is assigned to is declared.',
  why: 'The review demands it: without a declaration the variable becomes a global of the whole page. A name that is declared anywhere in the file counts as declared.',
  source: [sources.listed],
  fix: 'Declare it with `const` or `let` where it belongs.',
  example: {
    broken: 'total = 1;',
    mended: 'var total = 1;',
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      const assigned = assignedTargets(script).map(({ target }) => target);
      const declared = assigned.some(({ type }) => type === 'Identifier') ? declaredNames(script) : new Set<string>();
      const reported = new Set<string>();
      for (const target of assigned) {
        if (target.type !== 'Identifier' || declared.has(target.name) || reported.has(target.name)) continue;
        reported.add(target.name);
        yield { ...locateNode(script, target), message: `"${target.name}" is assigned to and declared nowhere.` };
      }
    }
  },
};

function declaredNames(script: Script): Set<string> {
  const names = new Set<string>(['module', 'exports', 'location']);
  const waiting: AnyNode[] = script.program ? [script.program] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const pattern of patternsOf(node)) for (const name of namesIn(pattern)) names.add(name);
    waiting.push(...childrenOf(node));
  }
  return names;
}

/** What a node declares. */
function patternsOf(node: AnyNode): readonly (Pattern | null | undefined)[] {
  if (node.type === 'VariableDeclarator') return [node.id];
  if (node.type === 'CatchClause') return [node.param];
  if (node.type === 'ArrowFunctionExpression') return node.params;
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') return [node.id, ...node.params];
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression' ? [node.id] : [];
}
