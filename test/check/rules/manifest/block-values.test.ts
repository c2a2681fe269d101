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
