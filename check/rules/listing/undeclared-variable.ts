import type { Pattern } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { assignedTargets } from '../../widget/assigned-targets';
import { namesIn } from '../../widget/scopes';
import { locateNode, type Script, visitsOf } from '../../widget/script';

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
  for (const pattern of declaredPatterns(script)) for (const name of namesIn(pattern)) names.add(name);
  return names;
}

function* declaredPatterns(script: Script): Generator<Pattern | null | undefined> {
  for (const type of ['VariableDeclarator', 'ClassDeclaration', 'ClassExpression'] as const)
    for (const { node } of visitsOf(script, type)) yield node.id;
  for (const { node } of visitsOf(script, 'CatchClause')) yield node.param;
  for (const { node } of visitsOf(script, 'ArrowFunctionExpression')) yield* node.params;
  for (const type of ['FunctionDeclaration', 'FunctionExpression'] as const)
    for (const { node } of visitsOf(script, type)) yield* [node.id, ...node.params];
}
