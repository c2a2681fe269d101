import type { AnyNode, CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { outlineOfText } from '../../widget/look-up';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { lastName, nameOfKey } from '../../widget/syntax';

export const blockedRequest: Rule = {
  id: 'script/blocked-request',
  severity: 'warning',
  what: "Requests go to addresses with https, and not to the developer's own computer.",
  why: "Kommo's page is served over https, where browsers block requests, frames and sockets without encryption. `localhost` is the computer of whoever has the page open. What `crm_post` sends goes by way of Kommo's server, and is not judged.",
  source: [sources.own],
  fix: 'Write the https address of your server.',
  example: {
    broken: "$.post('http://hooks.widgets.test.dev/leads', values);",
    mended: "$.post('https://hooks.widgets.test.dev/leads', values);",
  },
  *check(widget) {
    for (const script of ownScripts(widget))
      for (const { node } of visitsOf(script, 'CallExpression')) yield* judge(script, node);
  },
};

/** What sends a request or opens a frame, by the name of what is called. */
const senders = new Set([
  'ajax',
  'post',
  'get',
  'getJSON',
  'getScript',
  'fetch',
  'open',
  'load',
  'sendBeacon',
  'put',
  'patch',
  'axios',
  '$authorizedAjax',
]);
const lookedAt = 100;

function* judge(script: Script, { callee, arguments: values }: CallExpression): Generator<Problem> {
  if (!senders.has(lastName(callee) ?? '') || isOfWindow(callee)) return;
  for (const value of [...values.slice(0, 2), ...values.slice(0, 2).flatMap(addressesOf)]) {
    const message = faultOf(outlineOfText(value));
    if (message !== undefined) yield { ...locateNode(script, value), message };
  }
}

function faultOf(address: string): string | undefined {
  const [, scheme = '', host = ''] = /^([a-z]+):\/\/([\w.-]+)/i.exec(address) ?? [];
  if (/^(?:localhost|127(?:\.\d+){3})$/i.test(host)) return `${host} is the computer of whoever has the page open.`;
  const isOpen = /^(?:http|ws)$/i.test(scheme);
  return isOpen ? `Browsers block ${scheme}:// from Kommo's page, which has https.` : undefined;
}

/** `window.open` opens a page of its own. */
function isOfWindow(callee: AnyNode): boolean {
  return callee.type === 'MemberExpression' && lastName(callee.object) === 'window' && lastName(callee) === 'open';
}

/** The value of `url` in the options of a request. */
function addressesOf(options: AnyNode): AnyNode[] {
  if (options.type !== 'ObjectExpression') return [];
  return options.properties
    .slice(0, lookedAt)
    .flatMap((property) => (property.type === 'Property' && nameOfKey(property) === 'url' ? [property.value] : []));
}
