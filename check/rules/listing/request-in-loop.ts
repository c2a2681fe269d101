import type { CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { askedAbove, type Visit } from '../../widget/collect-visits';
import { isFunction, lastName, nameOfProperty } from '../../widget/syntax';
import { locateNode, visitsOf } from '../../widget/script';

const requests = new Set(['crm_post', '$authorizedAjax', 'ajax', 'getJSON']);
/** Names that much else has too, such as `map.get(…)`: those of a library that makes requests. */
const shorthands = new Set(['get', 'post', 'put', 'patch', 'delete']);
const libraries = new Set(['$', 'jQuery', 'axios']);
const loops = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);
const loopMethods = new Set(['forEach', 'map', 'each']);

export const requestInLoop: Rule = {
  id: 'listing/request-in-loop',
  severity: 'warning',
  what: 'No request is made inside a loop.',
  why: 'The review refuses API, `crm_post` and `$authorizedAjax` calls in loops: an account with many leads would flood the server.',
  source: [sources.listed],
  fix: 'Ask for many at once, such as by `filter[id][]`, or let your server do it.',
  example: {
    broken: "leads.forEach(function (id) { $.get('/api/v4/leads/' + id); });",
    mended: "$.get('/api/v4/leads', { filter: { id: leads } });",
  },
  *check({ scripts }) {
    const isInLoop = askedAbove(isRepeated);
    for (const script of scripts.values()) {
      for (const visit of visitsOf(script, 'CallExpression')) {
        const name = requestName(visit.node);
        if (name !== undefined && isInLoop(visit))
          yield { ...locateNode(script, visit.node), message: `${name} is called in a loop.` };
      }
    }
  },
};

function requestName({ callee }: CallExpression): string | undefined {
  if (callee.type === 'Identifier') return callee.name === 'fetch' ? 'fetch' : undefined;
  const name = nameOfProperty(callee);
  if (callee.type !== 'MemberExpression' || name === undefined) return undefined;
  return requests.has(name) || (shorthands.has(name) && libraries.has(lastName(callee.object) ?? ''))
    ? name
    : undefined;
}

/** A loop, or a function that is handed to forEach, map or each; a handler made in a loop runs later. */
function isRepeated({ node, parent }: Visit): boolean | undefined {
  if (loops.has(node.type)) return true;
  if (!isFunction(node)) return undefined;
  const method = parent?.node.type === 'CallExpression' ? nameOfProperty(parent.node.callee) : undefined;
  return method !== undefined && loopMethods.has(method);
}
