import { synchronousRequest } from '../../../../check/rules/script/synchronous-request';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(synchronousRequest, {
  'knows both ways, minified too': {
    given: put('lib/a.js', "$.ajax({ url: u, async: false });\nx.open('GET', u, !1);\nx.open('GET', u, true);"),
    finds: ['warning lib/a.js:1:18 "async: false"', 'warning lib/a.js:2:1 The third argument'],
  },
  'knows the option by any way of writing it': {
    given: put(
      'lib/a.js',
      "$.ajax({ 'async': false });\n$.ajaxSetup({ ['async']: !1 });\nvar o = { url: u, async: false };",
    ),
    finds: ['warning lib/a.js:1:10', 'warning lib/a.js:2:15', 'warning lib/a.js:3:19'],
  },
  'lets other options and windows be': {
    given: put(
      'lib/a.js',
      "var s = { async: false, defer: true }; window.open(u, '_blank', false); dialog.open('form', u, false); s.async = false;",
    ),
  },
});
