import type { AnyNode, CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { type AssignedTarget, assignedTargets } from '../../widget/assigned-targets';
import type { Visit } from '../../widget/collect-visits';
import { lastName, nameOfProperty } from '../../widget/syntax';
import { nameOfGlobal } from '../../widget/scopes';
import { locateNode, type Script, visitsOf } from '../../widget/script';

const globals = new Set(['APP', 'AMOCRM']);

export const changedGlobal: Rule = {
  id: 'script/changed-global',
  severity: 'warning',
  what: "Kommo's global `APP` is read, not changed.",
  why: 'All of the page and every other widget use the same object; the review refuses changes to it.',
  source: [sources.listed],
  fix: 'Keep what is your own in a variable of the widget.',
  example: {
    broken: 'APP.constant = function () { return {}; };',
    mended: "var account = APP.constant('account');",
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const { target, visit } of changesIn(script)) {
        const name = rootOf(visit, target);
        if (name !== undefined) yield { ...locateNode(script, target), message: `The global ${name} is changed here.` };
      }
    }
  },
};

function changesIn(script: Script): AssignedTarget[] {
  const deleted = visitsOf(script, 'UnaryExpression').filter(({ node }) => node.operator === 'delete');
  return [
    ...assignedTargets(script),
    ...deleted.map((visit) => ({ target: visit.node.argument, visit })),
    ...visitsOf(script, 'CallExpression').flatMap((visit) => {
      const target = targetOfCall(visit.node);
      return target ? [{ target, visit }] : [];
    }),
  ];
}

const changers = new Set(['assign', 'extend', 'merge', 'defaults', 'defineProperty', 'defineProperties', 'set']);
const libraries = new Set(['Object', 'Reflect', '$', 'jQuery', '_', 'lodash']);

/** What `Object.assign(target, …)` and `$.extend(true, target, …)` change; with one argument they change nothing of it. */
function targetOfCall({ callee, arguments: values }: CallExpression): AnyNode | undefined {
  if (callee.type !== 'MemberExpression' || !changers.has(nameOfProperty(callee) ?? '')) return undefined;
  if (!libraries.has(lastName(callee.object) ?? '')) return undefined;
  const isDeep = values[0]?.type === 'Literal';
  const [target, ...changes] = isDeep ? values.slice(1) : values;
  return changes.length > 0 ? target : undefined;
}

/** `APP`, `APP.a.b` and `window.APP.a` all change APP. */
function rootOf(visit: Visit, target: AnyNode): string | undefined {
  let node = target;
  while (node.type === 'MemberExpression') {
    const name = nameOfGlobal(visit, node, globals);
    if (name !== undefined) return name;
    node = node.object;
  }
  return nameOfGlobal(visit, node, globals);
}
