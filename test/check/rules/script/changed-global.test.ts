import { changedGlobal } from '../../../../scripts/check/rules/script/changed-global';
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
  'lets reading and parameters of that name be': {
    given: put('lib/a.js', 'var id = APP.lang_id; other.APP = 1; (function (APP) { APP.x = 1; })({});'),
  },
});
