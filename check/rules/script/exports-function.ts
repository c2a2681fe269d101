import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { type DefineCall, defineCalls, misspelledDefine } from '../../widget/define-call';
import { exportFault } from '../../widget/exported-value';
import { locateNode, type Script } from '../../widget/script';
import { isClass } from '../../widget/syntax';

export const exportsFunction: Rule = {
  id: 'script/exports-function',
  severity: 'error',
  what: 'What script.js hands to Kommo is a plain function, declared with `function`.',
  why: 'Kommo puts a prototype of its own on it and calls it with `new`. A class does not let its prototype be replaced, arrow and async functions cannot be called with `new`, and anything else is passed over.',
  source: [sources.script, sources.page],
  fix: 'Return a plain `function CustomWidget() { this.callbacks = { … }; }`. Classes may be used inside it.',
  example: {
    broken: `class CustomWidget { … }
return CustomWidget;`,
    mended: `function CustomWidget() { this.callbacks = { … }; }
return CustomWidget;`,
  },
  *check({ scripts }) {
    const script = scripts.get('script.js');
    const call = script && widgetModule(script);
    const fault = call && exportFault(script, call);
    // Of an outline it cannot be told what else a function returns, or a name is given.
    if (!fault || (script.isOutline && !isClass(fault.node))) return;
    yield {
      ...locateNode(script, fault.node),
      message: `script.js hands ${fault.kind} to Kommo; it must be a plain function.`,
    };
  },
};

/** The one module of the script, or the one without a name; also where its `define` is misspelled; of several it cannot be told. */
function widgetModule(script: Script): DefineCall | undefined {
  const calls = defineCalls(script);
  if (calls.length === 0) return misspelledDefine(script)?.call;
  if (calls.length === 1) return calls[0];
  const unnamed = calls.filter(({ name }) => name === undefined);
  return unnamed.length === 1 ? unnamed[0] : undefined;
}
