import { debuggerStatement } from '../../../../check/rules/script/debugger';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(debuggerStatement, {
  'points to it': {
    given: put('lib/a.js', 'a();\n  debugger;'),
    finds: ['warning lib/a.js:2:3 A debugger statement stands here.'],
  },
});
