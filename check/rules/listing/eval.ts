import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { textRunner } from '../../widget/run-text';
import { locateNode, visitsOf } from '../../widget/script';

export const evalCall: Rule = {
  id: 'listing/eval',
  severity: 'warning',
  what: 'No text is run as code: no `eval`, no `new Function`, no `setTimeout("…")`.',
  why: 'The review refuses it, and whoever can put a word into that text can act as the user.',
  source: [sources.listed],
  fix: 'Call a function instead; read data with `JSON.parse`.',
  example: {
    broken: "var values = eval('(' + text + ')');",
    mended: 'var values = JSON.parse(text);',
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const visit of [...visitsOf(script, 'CallExpression'), ...visitsOf(script, 'NewExpression')]) {
        const name = textRunner(visit);
        if (name !== undefined) yield { ...locateNode(script, visit.node), message: `${name} runs a text as code.` };
      }
    }
  },
};
