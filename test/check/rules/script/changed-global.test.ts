import { changedGlobal } from '../../../../check/rules/script/changed-global';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(changedGlobal, {
  'sees every way of changing it': {
    given: put('lib/a.js', 'APP.x = 1;\nwindow.APP.y.z += 1;\nAMOCRM = {};\nAPP.count++;'),
    finds: [
      'warning lib/a.js:1:1 The global APP',
      'warning lib/a.js:2:1',
      'warning lib/a.js:3:1 The global AMOCRM',
      'warning lib/a.js:4:1',
    ],
  },
  'sees deletion, copying, patterns, loops and the other names of the window': {
    given: put(
      'lib/a.js',
      'delete APP.y;\nObject.assign(APP, { a: 1 });\n$.extend(true, APP.data, {});\nself.APP.q = 1;\n[APP.z] = [1];\n({ a: APP.c } = b);\nfor (APP.k in b) f();',
    ),
    finds: ['1:8', '2:15', '3:16', '4:1', '5:2', '6:7', '7:6'].map(
      (place) => `warning lib/a.js:${place} The global APP`,
    ),
  },
  "sees through a variable for the page's own": {
    given: put('lib/a.js', '(function () { var APP = window.APP; APP.x = 1; })();'),
    finds: ['warning lib/a.js:1:38 The global APP'],
  },
  'lets copies, variables of that name and another self be': {
    given: put(
      'lib/a.js',
      'Object.assign({}, APP); V.extend(APP.mixin, {}); (function () { var APP = {}, self = this; APP.x = 1; self.APP = 2; delete APP.x; })();',
    ),
  },
  'lets reading and parameters of that name be': {
    given: put('lib/a.js', 'var id = APP.lang_id; other.APP = 1; (function (APP) { APP.x = 1; })({});'),
  },
});
