import { scriptElement } from '../../../../check/rules/listing/script-element';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(scriptElement, {
  'points to it': {
    given: put('lib/a.js', "document.createElement('SCRIPT'); document.createElement(`div`);"),
    finds: ['warning lib/a.js:1:1 A script element is made here.'],
  },
});
