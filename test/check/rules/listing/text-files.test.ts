import { textFiles } from '../../../../check/rules/listing/text-files';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(textFiles, {
  'points to the first line that ends otherwise': {
    given: replace('script.js', ') {\n', ') {\r\n'),
    finds: ['warning script.js:1:34 script.js has lines that do not end with LF.'],
  },
  'names a byte-order mark outside JSON, which has its own rules': {
    given: [put('style.css', '\uFEFFa {}'), replace('i18n/en.json', '{', '\uFEFF{')],
    finds: ['warning style.css:1:1 style.css starts with a byte-order mark.'],
  },
});
