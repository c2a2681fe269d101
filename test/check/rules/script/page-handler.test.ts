import { pageHandler } from '../../../../check/rules/script/page-handler';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(pageHandler, {
  'names the first handler of the whole page and counts the rest': {
    given: inForm(
      "$(document).on('click', '.a', f); $('body').on('keyup', f); $(window).bind('resize', f); window.addEventListener('message', f);",
    ),
    finds: ['warning script.js:10:23 A handler is bound to the whole page here and never taken off, and 3 more.'],
  },
  'lets those be that have a namespace': {
    given: inForm(
      "$(document).on('click.greeter', f); $(document).on('click' + widget.ns, f); $(document).on(`click${widget.ns}`, f);",
    ),
  },
  'lets those be that are taken off again': {
    given: inForm(
      "$(document).off('click').on('click', f); window.addEventListener('message', f); window.removeEventListener('message', f);",
    ),
  },
  'lets those be that end by themselves': {
    given: inForm(
      "document.addEventListener('click', f, { once: true }); window.addEventListener('x', f, { signal });",
    ),
  },
  'lets handlers of elements be': {
    given: inForm("$('.own').on('click', f); $form.find('body').on('click', f); field.addEventListener('input', f);"),
  },
  'lets what runs once for the page be': {
    given: replace(
      'script.js',
      '  function CustomWidget',
      "  $(document).on('click', '.a', f);\n  function CustomWidget",
    ),
  },
});
