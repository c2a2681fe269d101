import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { nameFaults } from '../../widget/name-faults';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode } from '../../widget/script';

export const reassignedConstant: Rule = {
  id: 'script/reassigned-constant',
  severity: 'warning',
  what: 'A name declared with `const` is given no other value.',
  why: 'The assignment throws, and what stands behind it does not run. Where that line is never reached nothing happens, so this is a warning.',
  source: [sources.own],
  fix: 'Declare the name with `let`, or give the new value a name of its own.',
  example: { broken: 'const count = 0;\ncount = count + 1;', mended: 'let count = 0;\ncount = count + 1;' },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      for (const node of nameFaults(script).reassigned) {
        const message = `"${node.name}" is a constant, and is given another value here.`;
        yield { ...locateNode(script, node), message };
      }
    }
  },
};
