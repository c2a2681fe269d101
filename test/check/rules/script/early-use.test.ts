import { earlyUse } from '../../../../check/rules/script/early-use';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const constructing = (code: string): Change =>
  replace(
    'script.js',
    'this.callbacks = createCallbacks(this);',
    `var self = this; ${code} this.callbacks = createCallbacks(this);`,
  );

describeRule(earlyUse, {
  'refuses what throws while the widget is constructed': {
    given: constructing(
      "var title = self.i18n('settings').title; this.params.login; self.langs.settings; self.get_settings().login;",
    ),
    finds: [
      'error script.js:19:39 "i18n" is used while the widget is constructed, when Kommo has not filled it yet.',
      'error script.js:19:68 "params"',
      'error script.js:19:87 "langs"',
      'error script.js:19:108 "get_settings"',
    ],
  },
  'warns of what may not run, or is merely undefined': {
    given: constructing(
      "if (a) self.i18n('a'); try { self.langs.b; } catch {} var all = self.get_settings(); use(all); this.texts = self.langs;",
    ),
    finds: [
      'warning script.js:19:34',
      'warning script.js:19:56',
      'warning script.js:19:91',
      'warning script.js:19:135',
    ],
  },
  'does not take a value for another name': {
    given: constructing('texts = self.langs; self.langs = {};'),
    finds: ['warning script.js'],
  },
  'lets a name be that is never looked at again': { given: constructing('var langs = self.langs;') },
  'lets settings be that the widget fills in itself': {
    given: constructing('self.set_settings({ a: 1 }); self.get_settings().a;'),
  },
  'lets callbacks be, and what is there from the beginning': {
    given: constructing(
      "self.system().area; self.ns; this.load = function () { return self.i18n('a'); }; this.b = () => self.params.c;",
    ),
  },
});
