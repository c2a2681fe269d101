import { counted } from '../../../shared/counted';
import type { Identifier } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { type DefineCall, defineCalls } from '../../widget/define-call';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { isFunction, textOfLiteral } from '../../widget/syntax';

export const moduleParameters: Rule = {
  id: 'script/module-parameters',
  severity: 'warning',
  what: 'The function given to `define` has a parameter for each dependency that it uses, in the order of the list.',
  why: 'The modules are handed over by their place in the list, not by their names. A parameter behind the last one is undefined, also where the page has a global of that name; one that is called as another module gets the wrong one.',
  source: [sources.script, sources.requirejs],
  fix: 'Put the dependencies and the parameters in the same order, and add the module that is missing in the list.',
  example: {
    broken: "define(['jquery'], function ($, _) { … _.escape(text) … });",
    mended: "define(['jquery', 'underscore'], function ($, _) { … _.escape(text) … });",
  },
  *check(widget) {
    for (const script of ownScripts(widget))
      for (const call of defineCalls(script).slice(0, mostLookedAt)) yield* judge(script, call);
  },
};

/** A file has one module with a few parameters; one that was made to take long has thousands. */
const mostLookedAt = 20;

/** What people call the modules of the page. */
const usualNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['$', ['jquery']],
  ['jQuery', ['jquery']],
  ['_', ['underscore', 'lodash']],
  ['Twig', ['twigjs', 'twig']],
  ['moment', ['moment', 'moment-timezone']],
  ['Modal', ['lib/components/base/modal']],
]);
const knownModules: ReadonlySet<string> = new Set([...usualNames.values()].flat());

function* judge(script: Script, { list, dependencies, factory }: DefineCall): Generator<Problem> {
  if (list?.type !== 'ArrayExpression' || !isFunction(factory)) return;
  if (dependencies.some(({ type }) => type === 'SpreadElement')) return;
  for (const [index, parameter] of factory.params.slice(0, mostLookedAt).entries()) {
    if (parameter.type !== 'Identifier') continue;
    const dependency = dependencies[index];
    const message = dependency
      ? wrongModule(parameter.name, textOfLiteral(dependency))
      : isUsed(script, parameter) && lackOf(parameter.name, dependencies.length);
    if (message) yield { ...locateNode(script, parameter), message };
  }
}

function lackOf(name: string, count: number): string {
  return `The parameter "${name}" is undefined: the list has ${counted(count, 'module')}.`;
}

function wrongModule(name: string, id: string | undefined): string | undefined {
  const usual = usualNames.get(name);
  if (id === undefined || !usual || usual.includes(id) || !knownModules.has(id)) return undefined;
  return `The parameter "${name}" gets the module "${id}".`;
}

/** Whether a name is called, or something of it is asked for; what only looks whether it is there is no use. */
function isUsed(script: Script, parameter: Identifier): boolean {
  return visitsOf(script, 'Identifier').some(({ node, parent }) => {
    if (node.name !== parameter.name || node === parameter) return false;
    const above = parent?.node;
    return (
      (above?.type === 'MemberExpression' && above.object === node && !above.optional) ||
      (above?.type === 'CallExpression' && above.callee === node)
    );
  });
}
