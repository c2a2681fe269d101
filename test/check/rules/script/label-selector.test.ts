import { labelSelector } from '../../../../check/rules/script/label-selector';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(labelSelector, {
  'points to a selector with a translation in it': {
    given: inForm(
      "$form.find('[title=\"' + widget.i18n('settings').login + '\"]'); var label = widget.i18n('settings.login'); $(`:contains(${label})`); $('[title^=' + widget.langs.settings.login + ']');",
    ),
    finds: ['warning script.js:10:22 This selector', 'warning script.js:10:119', 'warning script.js:10:145'],
  },
  'lets selectors be that are put together from something else': {
    given: inForm(
      "$('[title=' + user.name + ']'); $('.own-' + widget.ns); $form.find('[name=message]'); show(widget.i18n('a') + 'b');",
    ),
  },
});
