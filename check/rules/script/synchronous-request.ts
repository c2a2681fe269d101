import type { CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import type { Visit } from '../../widget/collect-visits';
import { nameOfGlobal } from '../../widget/scopes';
import { locateNode, visitsOf } from '../../widget/script';
import { isFalse, lastName, nameOfKey, nameOfProperty, textOfLiteral } from '../../widget/syntax';

export const synchronousRequest: Rule = {
  id: 'script/synchronous-request',
  severity: 'warning',
  what: 'No request is synchronous: no `async: false`, no `open(method, url, false)`.',
  why: 'It freezes the whole page until the answer is there, and the review refuses it.',
  source: [sources.listed],
  fix: 'Leave the option out and go on in the callback or the promise.',
  example: {
    broken: '$.ajax({ url: address, async: false });',
    mended: '$.ajax({ url: address }).done(show);',
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const visit of visitsOf(script, 'Property')) {
        if (nameOfKey(visit.node) === 'async' && isFalse(visit.node.value) && isOptionOfRequest(visit))
          yield { ...locateNode(script, visit.node), message: '"async: false" makes a request synchronous.' };
      }
      for (const visit of visitsOf(script, 'CallExpression')) {
        if (isSynchronousOpen(visit))
          yield { ...locateNode(script, visit.node), message: 'The third argument makes this request synchronous.' };
      }
    }
  },
};

const requestOptions = new Set(['url', 'type', 'method', 'data', 'dataType', 'contentType', 'success', 'error']);
const lookedAt = 100;

/** An option beside others of a request, or in an object that is handed to `ajax`, `ajaxSetup` and the like. */
function isOptionOfRequest({ parent }: Visit): boolean {
  if (parent?.node.type !== 'ObjectExpression') return false;
  const call = parent.parent?.node;
  if (call?.type === 'CallExpression' && /ajax/i.test(lastName(call.callee) ?? '')) return true;
  return parent.node.properties
    .slice(0, lookedAt)
    .some((property) => property.type === 'Property' && requestOptions.has(nameOfKey(property) ?? ''));
}

const opening = new Set(['open']);

/** `request.open('GET', url, false)`; `window.open` and the `open` of something else take other arguments. */
function isSynchronousOpen(visit: Visit<CallExpression>): boolean {
  const { callee, arguments: values } = visit.node;
  if (nameOfProperty(callee) !== 'open' || !isFalse(values[2])) return false;
  const method = textOfLiteral(values[0]);
  const isMethod = method === undefined || /^(?:get|post|put|patch|delete|head|options)$/i.test(method);
  return isMethod && nameOfGlobal(visit, callee, opening) === undefined;
}
