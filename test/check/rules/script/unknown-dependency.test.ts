import { unknownDependency } from '../../../../check/rules/script/unknown-dependency';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(unknownDependency, {
  'proposes the nearest module': {
    given: replace(
      'script.js',
      "['jquery']",
      "['jqery', 'jquery-ui', 'intl-tel-input', 'lib/components/base/modal', './own.js', 'text!./a.twig', 'https://a.dev/x.js']",
    ),
    finds: ['warning script.js:1:9 "jqery" is not a known module of the page. Did you mean "jquery"?'],
  },
  'says nothing about names put together at run time': {
    given: replace('script.js', "['jquery']", "[`${base}/a`, base + 'b', ...more]"),
  },
  'knows the modules of the same file': { given: put('script.js', "define('own', [], f);\ndefine(['own'], g);") },
});
