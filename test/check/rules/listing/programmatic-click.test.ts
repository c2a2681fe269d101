import { programmaticClick } from '../../../../check/rules/listing/programmatic-click';
import { put, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(programmaticClick, {
  'sees clicks on the buttons': {
    given: put(
      'lib/a.js',
      "$('.js-widget-save').trigger('click');\n$m.find('.js-widget-uninstall').first().click();\n$('.js-widget-save').click(handler);",
    ),
    finds: [
      'warning lib/a.js:1:1 The widget clicks ".js-widget-save" itself.',
      'warning lib/a.js:2:1 The widget clicks ".js-widget-uninstall"',
    ],
  },
  'allows Save where there are no settings': {
    given: [put('lib/a.js', "$('.js-widget-save').click();"), setManifest('settings', {})],
  },
});
