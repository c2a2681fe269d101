import { silentValue } from '../../../../check/rules/script/silent-value';
import { replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(silentValue, {
  'points to a value that no event follows': {
    given: replace('script.js', ".trigger('change')", ''),
    finds: ['warning script.js:10:30 .val(…) writes a value in dpSettings, and no event tells the form.'],
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
  'lets reading be': { given: replace('script.js', ".val(widget.text).trigger('change')", '.val()') },
});
