import { evalCall } from '../../../../scripts/check/rules/script/eval';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(evalCall, {
  'names every way of running a text': {
    given: put('lib/a.js', "eval('1');\nnew Function('return 1');\nsetTimeout('go()', 5);"),
    finds: [
      'warning lib/a.js:1:1 eval runs',
      'warning lib/a.js:2:1 Function runs',
      'warning lib/a.js:3:1 setTimeout runs',
    ],
  },
  'lets functions and the global object of bundlers be': {
    given: put('lib/a.js', "setTimeout(go, 5); Function('return this')(); a.eval('1');"),
  },
});
