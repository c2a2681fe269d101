import { pageWideLookup } from '../../../../check/rules/script/page-wide-lookup';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(pageWideLookup, {
  'names the first part of the form that is looked for in the page': {
    given: inForm(
      "$('#widget_settings__fields_wrapper').hide(); document.querySelector('[name=message]'); $('input[name=\"' + key + '\"]');",
    ),
    finds: ['warning script.js:10:11 A part of the form is looked for in the whole page here, and 2 more.'],
  },
  'finds it in a function that dpSettings calls': {
    given: [
      inForm('open();'),
      replace(
        'script.js',
        '  function CustomWidget',
        "  function open() { $('.js-trigger-save'); }\n  function CustomWidget",
      ),
    ],
    finds: ['warning script.js:18:21'],
  },
  'lets what begins at the action be': {
    given: inForm(
      "var $form = $('.digital-pipeline__short-task_widget-style_' + code).parent().parent().find('[data-action=send_widget_hook]'); $form.find('[name=message]'); $('[name=message]', $form);",
    ),
  },
  'lets the settings window be': {
    given: replace('script.js', 'onSave: function () {', "onSave: function () { $('[name=login]').val();"),
  },
});
