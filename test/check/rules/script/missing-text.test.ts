import { scriptMissingText } from '../../../../check/rules/script/missing-text';
import { type Change, replace, setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** Puts statements into dpSettings. */
const inForm = (code: string): Change =>
  replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", code);

describeRule(scriptMissingText, {
  'names a text that no language has': {
    given: inForm(
      "use(widget.i18n('settings.lgoin')); use(self.i18n('settings').colour.name); use(self.langs.hints.first); self.i18n('userLang');",
    ),
    finds: [
      'warning script.js:10:15 "settings.lgoin" is in no language file. Did you mean "settings.login"?',
      'warning script.js:10:51 "settings.colour.name" is in no language file.',
      'warning script.js:10:91 "hints.first" is in no language file.',
      'warning script.js:10:116 "userLang" is in no language file.',
    ],
  },
  'lets texts be that are there, whatever is asked of them': {
    given: inForm(
      "use(widget.i18n('settings.login')); use(self.i18n('settings').login.length); use(self.i18n('settings').login.replace('a', 'b')); use(self.i18n(key)); use(self.langs[key]); self.langs = {}; self.i18n('settings')[key];",
    ),
  },
  'leaves a text that one language lacks to the rule about that': {
    given: [inForm("use(self.i18n('hints.first'));"), setJson('i18n/en.json', 'hints/first', 'Choose')],
  },
});
