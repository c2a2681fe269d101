import { missingModule } from '../../../../check/rules/script/missing-module';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(missingModule, {
  'names a file that is not there': {
    given: replace('script.js', "['jquery']", "['./lib/form.js', './lib/list', 'text!./form.twig']"),
    finds: [
      'error script.js:1:9 "./lib/form.js" is not in the archive.',
      'error script.js:1:26 "./lib/list"',
      'error script.js:1:40 "text!./form.twig"',
    ],
  },
  'tells of a file that differs in case': {
    given: [put('lib/Form.js', ''), replace('script.js', "['jquery']", "['./lib/form.js']")],
    finds: ['error script.js:1:9 "./lib/form.js" is not in the archive. The file is called lib/Form.js.'],
  },
  'finds files with and without their ending and a query': {
    given: [
      put('lib/form.js', ''),
      put('lib/list.js', ''),
      replace('script.js', "['jquery']", "['./lib/form.js?v=2', './lib/list']"),
    ],
  },
});
