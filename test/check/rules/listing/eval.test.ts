import { evalCall } from '../../../../check/rules/listing/eval';
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
  'knows the ways around': {
    given: put(
      'lib/a.js',
      "window.eval('1');\n(0, eval)('1');\nglobalThis.Function('x');\nwindow.setTimeout('x()', 1);\nself.eval('1');",
    ),
    finds: [
      'warning lib/a.js:1:1 eval runs',
      'warning lib/a.js:2:1 eval runs',
      'warning lib/a.js:3:1 Function runs',
      'warning lib/a.js:4:1 setTimeout runs',
      'warning lib/a.js:5:1 eval runs',
    ],
  },
  "lets the widget's own functions be": {
    given: put(
      'lib/a.js',
      "(function () { var self = this; self.eval('1'); function setTimeout() {} setTimeout('x'); })();",
    ),
  },
  'lets functions and the global object of bundlers be': {
    given: put('lib/a.js', "setTimeout(go, 5); Function('return this')(); a.eval('1');"),
  },
});
