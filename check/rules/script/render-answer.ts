import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { callbackFunctions } from '../../widget/callback-functions';
import { ownScripts } from '../../widget/own-scripts';
import { mayAnswerTrue } from '../../widget/returned-values';
import { locateNode } from '../../widget/script';

export const renderAnswer: Rule = {
  id: 'script/render-answer',
  severity: 'warning',
  what: '`render` can answer true, or with a promise.',
  why: '`init` runs only after that: documented, and seen in the page. A widget without anything in `init` does not miss it, so this is a warning.',
  source: [sources.script, sources.page],
  fix: 'Return true from `render`.',
  example: { broken: 'render: function () { draw(); },', mended: 'render: function () { return true; },' },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      for (const called of callbackFunctions(script, 'render')) {
        if (!mayAnswerTrue(called))
          yield { ...locateNode(script, called), message: '"render" never answers true, so "init" is not run.' };
      }
    }
  },
};
