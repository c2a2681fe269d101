import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locateNode, visitsOf } from '../../widget/script';

export const debuggerStatement: Rule = {
  id: 'script/debugger',
  severity: 'warning',
  what: 'There is no `debugger` statement.',
  why: 'It stops the page of everybody who has the developer tools open.',
  source: [sources.listed],
  fix: 'Remove it.',
  example: {
    broken: 'debugger;',
    mended: 'announce(widget.text);',
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const { node } of visitsOf(script, 'DebuggerStatement')) {
        yield { ...locateNode(script, node), message: 'A debugger statement stands here.' };
      }
    }
  },
};
