import { unknownSetting } from '../../../../check/rules/script/unknown-setting';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(unknownSetting, {
  'names a setting that the manifest lacks': {
    given: inForm(
      "use(widget.get_settings().lgoin); var all = widget.get_settings(); all.colour; all.colour; $form.find('[name=mesage]');",
    ),
    finds: [
      'warning script.js:10:37 "lgoin" is read here, and is no field of the manifest. Did you mean "login"?',
      'warning script.js:10:82 "colour" is read here, and is no field of the manifest.',
      'warning script.js:10:102 "mesage" is read here, and is no field of the manifest. Did you mean "message"?',
    ],
  },
  'tells a field of the settings from one of the action': {
    given: inForm("$form.find('[name=login]');"),
    finds: [
      'warning script.js:10:11 "login" is looked for in the action\'s form, but is a field of "settings", which is drawn elsewhere.',
    ],
  },
  'lets code be that the window of the settings uses as well': {
    given: [
      inForm('read();'),
      replace('script.js', 'onSave: function () {', 'onSave: function () { read();'),
      replace(
        'script.js',
        '  function CustomWidget',
        "  function read() { $('[name=login]').val(); }\n  function CustomWidget",
      ),
    ],
  },
  'looks into the fields of onSave': {
    given: replace('script.js', 'onSave: function () {', 'onSave: function (data) { use(data.fields.token);'),
    finds: ['warning script.js:7:49 "token"'],
  },
  'lets fields be, what Kommo adds, and what the widget sets or draws itself': {
    given: inForm(
      `var all = widget.get_settings(); all.login; all.path; all['widget_code']; widget.set_settings({ own: 1 }); all.own; $form.append('<input name="a">').find('[name=a]'); $form.find('input[name=action_trigger_id]');`,
    ),
  },
  'lets names be that may mean something else': {
    given: inForm('var all = widget.get_settings(); (function (all) { all.colour; })({});'),
  },
});
