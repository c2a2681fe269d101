import { blockValues } from '../../../../check/rules/manifest/block-values';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(blockValues, {
  'names what blocks lack': {
    given: [setManifest('sms', {}), setManifest('left_menu/main', {}), setManifest('tour', {})],
    finds: [
      'warning manifest.json:46:11 "tour.tour_description" is missing',
      'warning manifest.json:46:11 "tour.tour_images" is missing',
      'warning manifest.json:47:10 "sms.endpoint" is missing',
      'warning manifest.json:49:13 "left_menu.main.title" is missing',
    ],
  },
  'names what the blocks of one value lack': {
    given: [setManifest('mobile', {}), setManifest('advanced', {})],
    finds: [
      '"mobile.frame_url" is missing: the URL of the page to show.',
      '"mobile.color" is missing: a color such as "#4c8bf7".',
      '"advanced.title" is missing: the i18n path of the menu entry.',
    ],
  },
  'lets a submenu in a section of Kommo be without a title': {
    given: setManifest('left_menu/stats/submenu/greetings/title', 'widget.name'),
  },
  'refuses empty values': {
    given: [setManifest('sms/endpoint', ''), setManifest('advanced/title', '')],
    finds: [
      '"sms.endpoint" is ""; it should be the address that sends messages.',
      '"advanced.title" is ""; it should be the i18n path of the menu entry.',
    ],
  },
  'accepts what is documented': {
    given: [
      setManifest('sms/endpoint', '/send'),
      setManifest('advanced/title', 'advanced.title'),
      setManifest('mobile', { frame_url: 'https://a.dev/card', color: '#4C8BF7' }),
      setManifest('left_menu/main/title', 'menu.main'),
      setManifest('salesbot_designer/handler/settings', { a: { type: 'text' }, b: { type: 'numeric' }, c: {} }),
    ],
  },
  'takes a color in three or six digits, with and without #': {
    given: [setManifest('mobile', { frame_url: 'https://a.dev/', color: 'f80' })],
  },
  'refuses a color with more around it': {
    given: [setManifest('mobile', { frame_url: 'https://a.dev/', color: '#4c8bf7a' })],
    finds: ['"mobile.color" is "#4c8bf7a"; it should be a color such as "#4c8bf7".'],
  },
  'leaves values of another type to their rule': {
    given: [
      setManifest('sms', []),
      setManifest('left_menu/main', 'menu.main'),
      setManifest('tour', null),
      setManifest('salesbot_designer/handler/settings/a/type', 7),
    ],
  },
  'looks at colors and addresses': {
    given: [setManifest('mobile/frame_url', 'page'), setManifest('mobile/color', 'blueish')],
    finds: [
      'warning manifest.json:59:18 "mobile.frame_url" is "page"',
      'warning manifest.json:60:14 "mobile.color" is "blueish"',
    ],
  },
  'knows the types of the bot designer': {
    given: setManifest('salesbot_designer/handler/settings/amount/type', 'number'),
    finds: ['is of type "number"; the bot designer knows text, numeric, url.'],
  },
  'sees a tour that is none': {
    given: setManifest('tour/is_tour', false),
    finds: ['warning manifest.json:47:16 "tour.is_tour" is false'],
  },
});
