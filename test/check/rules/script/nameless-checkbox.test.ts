import { namelessCheckbox } from '../../../../check/rules/script/nameless-checkbox';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(namelessCheckbox, {
  'names a checkbox that nobody carries over': {
    given: inForm(
      `$form.append('<input type="checkbox" class="vip">'); self.render({ ref: '/tmpl/controls/checkbox.twig' }, { text: 'a' });`,
    ),
    finds: [
      'warning script.js:10:24 This checkbox has no name, and no code of the form carries its value over.',
      'warning script.js:10:117',
    ],
  },
  'takes the first value of another new control for no carrying over': {
    given: inForm(
      `$form.append($('<textarea class="own">').val($field.val())); $form.append('<input type="checkbox" class="vip">');`,
    ),
    finds: ['warning script.js:10:85'],
  },
  'lets it be where a value is written': {
    given: inForm(
      `$form.append('<input type="checkbox" class="vip">'); $field.val($box.is(':checked') ? '1' : '').trigger('change');`,
    ),
  },
  'lets a checkbox with a name be': {
    given: inForm(
      `$form.append('<input type="checkbox" name="message">'); $form.append('<input type="checkbox" ' + more + '>');`,
    ),
  },
});
