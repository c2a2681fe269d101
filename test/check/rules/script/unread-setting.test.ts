import { unreadSetting } from '../../../../check/rules/script/unread-setting';
import { type Change, replace, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const read: Change = replace('script.js', 'onSave: function () {', 'onSave: function (data) { use(data.fields.login);');

describeRule(unreadSetting, {
  'names a field that no script names': {
    given: read,
    finds: ['warning manifest.json:29:5 No script names the field "password".'],
  },
  'lets fields be that are named anywhere': {
    given: [read, replace('script.js', 'use(data.fields.login);', "use(data.fields.login); use('password');")],
  },
  'lets them be where all settings are handed on': {
    given: [read, replace('script.js', 'use(data.fields.login);', 'use(data.fields.login); send(data.fields);')],
  },
  'lets them be where all that Kommo stores is handed on': {
    given: [
      read,
      replace('script.js', 'use(data.fields.login);', 'use(data.fields.login); send(self.get_settings());'),
    ],
  },
  'lets the fields of the pipeline be, which the server gets': {
    given: [
      read,
      setManifest('settings/password', undefined),
      setManifest('dp/settings/other', { name: 'settings.login', type: 'text', required: true }),
    ],
  },
  'lets the only field be, which settings need to have one': { given: setManifest('settings/password', undefined) },
});
