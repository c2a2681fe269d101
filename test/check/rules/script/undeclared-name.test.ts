import { undeclaredName } from '../../../../check/rules/script/undeclared-name';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(undeclaredName, {
  'names what is read and declared nowhere': {
    given: inForm('show(mesage); var text = 1; text; mesage;'),
    finds: [
      'warning script.js:10:11 "show" is read here and declared nowhere.',
      'warning script.js:10:16 "mesage" is read here and declared nowhere.',
    ],
  },
  'knows what is declared in any way, before or behind': {
    given: inForm(
      `later(one); function later() {} var one; const { two, three: [four] = [], ...five } = {};
       (six = two) => six + four + five; class Seven { static eight = Seven; #nine() { return this.#nine; } }
       for (const ten of []) { ten; } try { one; } catch { one; } try { one; } catch (eleven) { eleven; }
       (function twelve(thirteen = twelve) { return arguments[thirteen]; })(); label: for (;;) break label;
       { function fourteen() {} } fourteen(); var fifteen = { sixteen: 1, one, [two]: one }; fifteen.seventeen;
       switch (one) { case 1: let eighteen = 1; eighteen; } new.target; if (one) { var nineteen = 1; } nineteen;`,
    ),
  },
  'knows the page, the browser and AMD': {
    given: inForm(
      'APP.constant("user"); $(document); _.map([]); new URL(location.href); require(["a"]); setTimeout(Date);',
    ),
  },
  'lets names be that the script asks for or gives to the page': {
    given: inForm(
      'if (typeof Rarely !== "undefined") Rarely(); window.given = 1; given; if (window.asked) asked(); total = 1; total;',
    ),
  },
  'names what strict mode refuses to be given a value': {
    given: [
      replace('script.js', 'function ($) {', "function ($) {\n  'use strict';"),
      inForm('total = 1; let own = 2; own = 3; location = "/";'),
    ],
    finds: ['warning script.js:11:11 "total" is assigned to here in strict mode and declared nowhere.'],
  },
  'sees that a name ends with its block': {
    given: inForm('{ let inner = 1; inner; } inner;'),
    finds: ['warning script.js:10:37 "inner"'],
  },
  'knows the names of other scripts of the archive': {
    given: [inForm('helper();'), (files) => files.set('lib/helper.js', Buffer.from('function helper() {}'))],
  },
  'says nothing where scripts are loaded that it cannot see': {
    given: inForm('$.getScript("https://cdn.test.dev/sha256.js"); sha256("x");'),
  },
});
