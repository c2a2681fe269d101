import { thisInCallback } from '../../../../check/rules/script/this-in-callback';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const rendering = (callback: string): Change =>
  replace('script.js', 'render: function () { return true; }', `render: ${callback}`);

describeRule(thisInCallback, {
  'names the first and counts the rest': {
    given: rendering('function () { this.i18n("a"); [1].map(() => this.params.b); return true; }'),
    finds: ['warning script.js:4:29 `this` in a callback is not the widget here, and 1 more.'],
  },
  'lets be what is bound, or takes the `this` around it': {
    given: [
      rendering('_.bind(function () { this.i18n("a"); return true; }, this)'),
      replace('script.js', 'onSave: function () { return true; }', 'onSave: () => { this.i18n("b"); return true; }'),
    ],
  },
  'lets other callbacks be, and functions with a `this` of their own': {
    given: rendering('function () { this.init(); $("a").each(function () { this.params; }); return true; }'),
  },
});
