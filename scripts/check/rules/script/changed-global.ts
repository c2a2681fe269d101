import type { AnyNode } from 'acorn';

import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import type { Visit } from '../../widget/collect-visits';
import { ancestorsOf } from '../../widget/collect-visits';
import { isFunction, nameOfProperty } from '../../widget/syntax';
import type { Script } from '../../widget/script';
import { locateNode, visitsOf } from '../../widget/script';

const globals = new Set(['APP', 'AMOCRM']);

export const changedGlobal: Rule = {
  id: 'script/changed-global',
  severity: 'warning',
  what: "Kommo's global `APP` is read, not changed.",
  why: 'All of the page and every other widget use the same object; the review refuses changes to it.',
  source: [sources.listed],
  fix: 'Keep what is your own in a variable of the widget.',
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const { target, visit } of changesIn(script)) {
        const name = rootOf(target);
        if (name !== undefined && !isLocal(visit, name))
          yield { ...locateNode(script, target), message: `The global ${name} is changed here.` };
      }
    }
  },
};

interface Change {
  target: AnyNode;
  visit: Visit;
}

function changesIn(script: Script): Change[] {
  return [
    ...visitsOf(script, 'AssignmentExpression').map((visit) => ({ target: visit.node.left, visit })),
    ...visitsOf(script, 'UpdateExpression').map((visit) => ({ target: visit.node.argument, visit })),
  ];
}

/** `APP`, `APP.a.b` and `window.APP.a` all change APP. */
function rootOf(target: AnyNode): string | undefined {
  let node = target;
  while (node.type === 'MemberExpression') {
    const name = nameOfProperty(node);
    const isOfWindow = node.object.type === 'Identifier' && node.object.name === 'window';
    if (isOfWindow && name !== undefined && globals.has(name)) return name;
    node = node.object;
  }
  return node.type === 'Identifier' && globals.has(node.name) ? node.name : undefined;
}

function isLocal(visit: Visit, name: string): boolean {
  return [...ancestorsOf(visit)].some(
    ({ node }) =>
      isFunction(node) && node.params.some((parameter) => parameter.type === 'Identifier' && parameter.name === name),
  );
}
