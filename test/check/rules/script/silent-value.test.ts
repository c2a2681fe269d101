import { silentValue } from '../../../../check/rules/script/silent-value';
import { replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(silentValue, {
  'points to a value that no event follows': {
    given: replace('script.js', ".trigger('change')", ''),
    finds: ['warning script.js:10:30 A value is written here in dpSettings, and no event tells the form.'],
  },
  'takes both quotation marks for the same': {
    given: replace(
      'script.js',
      "$('.own textarea').val(widget.text).trigger('change');",
      '$(".a").val(1); $(\'.a\').change();',
    ),
  },
  'does not find the event of a function in the one before it': {
    given: [
      replace('script.js', ".trigger('change')", '; quiet()'),
      replace(
        'script.js',
        'function CustomWidget',
        "const quiet = () => 1;\n  const announce = () => field.dispatchEvent(new Event('input'));\n  function CustomWidget",
      ),
    ],
    finds: ['warning script.js:10:30'],
  },
  'finds the event in a function that is called': {
    given: [
      replace('script.js', ".trigger('change')", '; announce()'),
      replace(
        'script.js',
        'function CustomWidget',
        "const announce = () => field.dispatchEvent(new Event('input'));\n  function CustomWidget",
      ),
    ],
  },
  'finds the write in a function that is called': {
    given: [
      replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", 'fill();'),
      replace(
        'script.js',
        'function CustomWidget',
        "function fill() { $('textarea').val('x'); }\n  function CustomWidget",
      ),
    ],
    finds: ['warning script.js:18:35'],
  },
  'takes a handler for listening, not for an event': {
    given: replace(
      'script.js',
      "$('.own textarea').val(widget.text).trigger('change');",
      "$('.b').click(function () { $i.val('x'); }); $('.t').change(CustomWidget); $('.k').keyup(f.bind(this));",
    ),
    finds: ['warning script.js:10:42'],
  },
  'takes a method without a handler for an event': {
    given: replace('script.js', ".trigger('change')", '.change()'),
  },
  'finds the write in a field of a class': {
    given: [
      replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", 'form.fill();'),
      replace(
        'script.js',
        'function CustomWidget',
        "class Form { fill = () => { $('i').val('x'); }; }\n  function CustomWidget",
      ),
    ],
    finds: ['warning script.js:18:38'],
  },
  'judges each write by itself, and counts the rest': {
    given: replace(
      'script.js',
      ".val(widget.text).trigger('change')",
      `; var $a = $form.find('[name=a]'); $a.val(1); $a.trigger('change'); $form.find('[name=b]').val(2);
       field('[name=c]').value = 3; $form.find('[name=d]').prop('value', 4); $form.find('[name=e]').attr('value', 5);
       $form.find('[name=f]').removeAttr('value'); $form.find('[name=g]').val(7).addClass('x').change()`,
    ),
    finds: ['warning script.js:10:120 A value is written here in dpSettings, and no event tells the form, and 4 more.'],
  },
  'follows the element into a function that fires': {
    given: [
      replace(
        'script.js',
        ".val(widget.text).trigger('change')",
        "; $form.find('[name=a]').val(1); announce($form.find('[name=a]'))",
      ),
      replace(
        'script.js',
        'function CustomWidget',
        "function announce($field) { tell($field[0]); }\n  function tell(field) { field.dispatchEvent(new Event('input')); }\n  function CustomWidget",
      ),
    ],
  },
  'takes an event before the write for none': {
    given: replace(
      'script.js',
      ".val(widget.text).trigger('change')",
      "; $form.find('[name=a]').trigger('change'); $form.find('[name=a]').val(1)",
    ),
    finds: ['warning script.js'],
  },
  'lets controls of its own be, new ones and those that show what a field holds': {
    given: replace(
      'script.js',
      ".val(widget.text).trigger('change')",
      "; var $own = $('<textarea>'); $own.val('x'); $('.mirror').val($form.find('[name=a]').val())",
    ),
  },
  'lets reading be': { given: replace('script.js', ".val(widget.text).trigger('change')", '.val()') },
});
