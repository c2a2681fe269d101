import { minifiedCode } from '../../../../check/rules/listing/minified-code';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(minifiedCode, {
  'sees long lines': {
    given: put('form.js', 'var a=1;'.repeat(400)),
    finds: ['warning form.js form.js looks minified: 3200 characters a line.'],
  },
  'lets libraries be': {
    given: [put('lib/form.js', 'var a=1;'.repeat(400)), put('form.min.js', 'var a=1;'.repeat(400))],
  },
});
