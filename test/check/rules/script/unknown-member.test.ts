import { unknownMember } from '../../../../check/rules/script/unknown-member';
import { type Change, put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const constructed = (code: string): Change =>
  replace(
    'script.js',
    'this.callbacks = createCallbacks(this);',
    `var self = this; this.callbacks = createCallbacks(this); ${code}`,
  );

describeRule(unknownMember, {
  'proposes the member that is meant': {
    given: constructed('this.start = function () { self.get_setings(); self.crmPost(); };'),
    finds: [
      'warning script.js:19:94 "get_setings" is called on the widget, which has no such member. Did you mean "get_settings"?',
      'warning script.js:19:114 "crmPost" is called',
    ],
  },
  'lets be what the widget gives itself': {
    given: [
      constructed('self.renders = f; self.renders(); self.i18m(); self.systems(); self.sistem();'),
      put('lib/a.js', "define([], function () { return { i18m: f, systems: f, names: ['sistem'] }; });"),
    ],
  },
  'lets names be that are like none': { given: constructed('self.draw(); self.open();') },
  'says nothing where code may come from elsewhere': {
    given: constructed("self.get_setings(); $.getScript('https://w.me.dev/a');"),
  },
});
