import { endlessInterval } from '../../../../check/rules/script/endless-interval';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(endlessInterval, {
  'names the first interval that nothing ends': {
    given: inForm('var timer = setInterval(look, 500); window.setInterval(look, 9);'),
    finds: ['warning script.js:10:23 An interval is started here and never ended, and 1 more.'],
  },
  'names one whose number is thrown away beside others': {
    given: inForm('var timer = setInterval(look, 500); clearInterval(timer); setInterval(look, 9);'),
    finds: ['warning script.js:10:69 An interval'],
  },
  'lets those be that are ended': { given: inForm('var timer = setInterval(look, 500); clearInterval(timer);') },
  'lets a function of the same name be': { given: inForm('function setInterval() {} var a = setInterval();') },
});
