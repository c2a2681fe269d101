import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { nameOfProperty, textOfLiteral } from '../../widget/syntax';
import { locateNode, visitsOf } from '../../widget/script';

export const scriptElement: Rule = {
  id: 'listing/script-element',
  severity: 'warning',
  what: 'No `<script>` element is made.',
  why: 'The review refuses `document.createElement("script")`: code from elsewhere can change after it was looked at.',
  source: [sources.listed],
  fix: 'Name the library among the dependencies of `define`, or bundle it.',
  example: {
    broken: "document.createElement('script').src = address;",
    mended: '// the library stands in the list of define',
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const { node } of visitsOf(script, 'CallExpression')) {
        const isScript = textOfLiteral(node.arguments[0])?.toLowerCase() === 'script';
        if (nameOfProperty(node.callee) !== 'createElement' || !isScript) continue;
        yield { ...locateNode(script, node), message: 'A script element is made here.' };
      }
    }
  },
};
