import { reassignedConstant } from '../../../../check/rules/script/reassigned-constant';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(reassignedConstant, {
  'points to each other value': {
    given: inForm('const a = 1, { b } = {}; a = 2; b += 1; a++; [a] = []; for (a of []) {}'),
    finds: ['script.js:10:36', 'script.js:10:43', 'script.js:10:51', 'script.js:10:57', 'script.js:10:71'].map(
      (place) => `warning ${place}`,
    ),
  },
  'lets other names of the same spelling be, and what a constant holds': {
    given: inForm(
      'const a = {}; a.b = 1; { let a = 1; a = 2; } (function (a) { a = 3; })(); for (const c of []) c; var d = 1; d = 2;',
    ),
  },
});
