import type { CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import type { Visit } from '../../widget/collect-visits';
import { firstAndMore } from '../../widget/first-and-more';
import { ownScripts } from '../../widget/own-scripts';
import { nameOfGlobal } from '../../widget/scopes';
import { visitsOf } from '../../widget/script';

export const endlessInterval: Rule = {
  id: 'script/endless-interval',
  severity: 'warning',
  what: 'What `setInterval` starts is ended by `clearInterval`.',
  why: 'An interval goes on when the user has left for another page, where Kommo starts the widget anew and with it one more. It is told where its number is thrown away, or where the file never calls `clearInterval`; one finding a file names the first place and counts the rest.',
  source: [sources.script],
  fix: 'Keep the number, and call `clearInterval` when the work is done and in `destroy`.',
  example: {
    broken: 'setInterval(look, 500);',
    mended: 'var timer = setInterval(announce, 500);\nwidget.destroy = function () { clearInterval(timer); };',
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      const calls = visitsOf(script, 'CallExpression');
      const isCleared = calls.some((visit) => nameOfGlobal(visit, visit.node.callee, clearing) !== undefined);
      const endless = calls.filter((visit) => starts(visit) && (!isCleared || isThrownAway(visit)));
      yield* firstAndMore(
        script,
        endless.map(({ node }) => node),
        (more) => `An interval is started here and never ended${more}.`,
      );
    }
  },
};

const starting = new Set(['setInterval']);
const clearing = new Set(['clearInterval']);

function starts(visit: Visit<CallExpression>): boolean {
  return nameOfGlobal(visit, visit.node.callee, starting) !== undefined;
}

function isThrownAway({ parent }: Visit): boolean {
  return parent?.node.type === 'ExpressionStatement';
}
