import { missingText } from '../../../../check/rules/i18n/missing-text';
import { setJson, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(missingText, {
  'names the files that lack a text': {
    given: setJson('i18n/es.json', 'settings/login', undefined),
    finds: ['error manifest.json:25:15 "settings.login" leads to no text in i18n/es.json.'],
  },
  'proposes the nearest path when no language has it': {
    given: setManifest('widget/name', 'widget.nmae'),
    finds: [
      'error manifest.json:3:13 "widget.nmae" leads to no text in i18n/en.json, i18n/es.json. Did you mean "widget.name"?',
    ],
  },
  'tells a text from its path': {
    given: setManifest('settings/login/name', 'Your login'),
    finds: [
      '"Your login" leads to no text in i18n/en.json, i18n/es.json. Here the path of a text should stand, such as "widget.name", not the text itself.',
    ],
  },
  'says that a path is empty': {
    given: setManifest('widget/name', ''),
    finds: ['error manifest.json:3:13 The i18n path is empty; it must lead to a text'],
  },
  'points to what is no text': {
    given: setManifest('dp/settings/message/name', 'dp.settings'),
    finds: [
      'error i18n/en.json:13:17',
      'error i18n/es.json:13:17 The manifest takes "dp.settings" for a text, but it is an object.',
    ],
  },
  'warns where the widget works without': {
    given: setManifest('tour/tour_description', 'widget.tour'),
    finds: ['warning manifest.json:56:25 "widget.tour" leads to no text'],
  },
  'proposes what the file that lacks it has instead': {
    given: [setJson('i18n/es.json', 'settings/login', undefined), setJson('i18n/es.json', 'settings/logn', 'Usuario')],
    finds: [
      'error manifest.json:25:15 "settings.login" leads to no text in i18n/es.json. Did you mean "settings.logn"?',
    ],
  },
  'warns of texts of a block that no location asks for': {
    given: [
      setManifest('advanced/title', 'advanced.title'),
      setManifest('salesbot_designer/handler/name', 'bot.name'),
      setManifest('dp/settings/message/name', 'dp.nothing'),
      setManifest('locations', ['settings']),
    ],
    finds: ['warning manifest.json:37:17', 'warning manifest.json:58:14', 'warning manifest.json:62:15'],
  },
  'lets a default value be empty': {
    given: setManifest('salesbot_designer/handler', {
      name: 'widget.name',
      settings: { a: { name: 'widget.name', default_value: '' } },
    }),
  },
  'looks at menus and the bot designer': {
    given: [
      setManifest('left_menu/main/title', 'menu.main'),
      setManifest('salesbot_designer/handler/name', 'bot.name'),
      setManifest('salesbot_designer/handler/settings/a/name', 'bot.a'),
      setManifest('locations', ['digital_pipeline', 'salesbot_designer']),
    ],
    finds: ['"menu.main" leads to no text', '"bot.name" leads to no text', '"bot.a" leads to no text'],
  },
  'demands the text of the AI agent with its location': {
    given: [setManifest('locations', ['ai_agent']), setJson('i18n/en.json', 'widget/ai_agent_description', ' ')],
    finds: ['error i18n/en.json:7:29 The location "ai_agent" needs the text', 'error i18n/es.json:1:1'],
  },
});
