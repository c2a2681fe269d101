import { namedControl } from '../../../../check/rules/script/named-control';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(namedControl, {
  'names a control that is no field': {
    given: inForm(
      `$form.append('<input type="text" name="search_word">'); $form.append(\`<p><select class="a" name='list'></select></p>\`); self.render({ ref: '/tmpl/controls/input.twig' }, { name: 'other' });`,
    ),
    finds: [
      'warning script.js:10:24 The control "search_word" is none of "dp.settings", and is saved with the action all the same.',
      'warning script.js:10:81 The control "list"',
      'The control "other"',
    ],
  },
  'lets controls be that are a field, nameless, skipped, or named at run time': {
    given: inForm(
      `$form.append('<textarea name="message"></textarea><input class="a"><input name="b" class="js-form-changes-skip"><input name="' + name + '">'); $form.append(\`<input name="\${name}">\`); self.render({ ref: '/tmpl/controls/input.twig' }, { id: 'a' });`,
    ),
  },
  'lets the settings window be': {
    given: replace('script.js', 'onSave: function () {', 'onSave: function () { $(a).append(\'<input name="b">\');'),
  },
});
