import { requestInLoop } from '../../../../check/rules/listing/request-in-loop';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(requestInLoop, {
  'sees loops and their methods': {
    given: put(
      'lib/a.js',
      'for (;;) self.crm_post(u);\nids.forEach(function (id) { fetch(id); });\n$.each(ids, (i) => $.ajax(i));',
    ),
    finds: [
      'warning lib/a.js:1:10 crm_post is called in a loop.',
      'warning lib/a.js:2:29 fetch',
      'warning lib/a.js:3:20 ajax',
    ],
  },
  'knows the short forms of jQuery and axios': {
    given: put(
      'lib/a.js',
      'for (;;) $.post(u);\nfor (;;) jQuery.get(u);\nfor (;;) axios.get(u);\nfor (;;) map.get(u);',
    ),
    finds: ['warning lib/a.js:1:10 post', 'warning lib/a.js:2:10 get', 'warning lib/a.js:3:10 get'],
  },
  'sees each of several in the same loop, and none beside it': {
    given: put('lib/a.js', '{ for (;;) { fetch(u); if (a) fetch(u); fetch(u); } fetch(u); fetch(u); }'),
    finds: ['warning lib/a.js:1:14 fetch', 'warning lib/a.js:1:31 fetch', 'warning lib/a.js:1:41 fetch'],
  },
  'lets requests outside and handlers made in a loop be': {
    given: put('lib/a.js', 'fetch(u); for (const b of all) b.onclick = function () { fetch(u); };'),
  },
});
