import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { defineCalls } from '../../widget/define-call';
import { exportFault } from '../../widget/exported-value';
import { locateNode } from '../../widget/script';

export const exportsFunction: Rule = {
  id: 'script/exports-function',
  severity: 'error',
  what: 'What script.js hands to Kommo is a plain function, declared with `function`.',
  why: 'Kommo puts a prototype of its own on it and calls it with `new`. A class does not let its prototype be replaced, arrow and async functions cannot be called with `new`, and anything else is passed over.',
  source: [sources.script, sources.page],
  fix: 'Return a plain `function CustomWidget() { this.callbacks = { … }; }`. Classes may be used inside it.',
  *check({ scripts }) {
    const script = scripts.get('script.js');
    const calls = script ? defineCalls(script).filter(({ name }) => name === undefined) : [];
    const [call] = calls;
    const fault = call && calls.length === 1 ? exportFault(call) : undefined;
    if (!script || !fault) return;
    yield { ...locateNode(script, fault.node), message: `script.js hands ${fault.kind} to Kommo; it must be a plain function.` };
  },
};
