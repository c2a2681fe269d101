import { synchronousRequest } from '../../../../scripts/check/rules/script/synchronous-request';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(synchronousRequest, {
  'knows both ways, minified too': {
    given: put('lib/a.js', "$.ajax({ url: u, async: false });\nx.open('GET', u, !1);\nx.open('GET', u, true);"),
    finds: ['warning lib/a.js:1:18 "async: false"', 'warning lib/a.js:2:1 The third argument'],
  },
});
