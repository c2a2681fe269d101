import { wrongType } from '../../../../check/rules/manifest/wrong-type';
import { setManifest } from '../../support/changes';
import { describeRule, type RuleCase } from '../../support/describe-rule';

const wrong = { 'a text': 1, 'true or false': 'Y', 'an object': [], 'a list': {} };

/** Every key with a documented type. */
const types: readonly [path: string, severity: 'error' | 'warning', type: keyof typeof wrong][] = [
  ['widget', 'error', 'an object'],
  ['widget.name', 'error', 'a text'],
  ['widget.description', 'error', 'a text'],
  ['widget.short_description', 'error', 'a text'],
  ['widget.version', 'warning', 'a text'],
  ['widget.locale', 'error', 'a list'],
  ['widget.installation', 'error', 'true or false'],
  ['widget.support', 'warning', 'an object'],
  ['widget.support.link', 'warning', 'a text'],
  ['widget.support.email', 'warning', 'a text'],
  ['locations', 'error', 'a list'],
  ['settings', 'error', 'an object'],
  ['dp', 'error', 'an object'],
  ['dp.settings', 'error', 'an object'],
  ['dp.action_multiple', 'error', 'true or false'],
  ['dp.webhook_url', 'error', 'a text'],
  ['tour', 'warning', 'an object'],
  ['tour.is_tour', 'warning', 'true or false'],
  ['tour.tour_images', 'warning', 'an object'],
  ['tour.tour_description', 'warning', 'a text'],
  ['advanced', 'error', 'an object'],
  ['advanced.title', 'error', 'a text'],
  ['salesbot_designer', 'error', 'an object'],
  ['left_menu', 'error', 'an object'],
  ['sms', 'error', 'an object'],
  ['mobile', 'error', 'an object'],
];

const refusals = types.map(([path, severity, type]): [string, RuleCase] => [
  `refuses a "${path}" that is not ${type}`,
  {
    given: setManifest(path.replaceAll('.', '/'), wrong[type]),
    finds: [`"${path}" is ${JSON.stringify(wrong[type])}; it must be ${type}.`],
    severity,
  },
]);

describeRule(wrongType, {
  ...Object.fromEntries(refusals),
  'points to the value': {
    given: setManifest('dp/action_multiple', 1),
    finds: ['error manifest.json:43:24 "dp.action_multiple" is 1; it must be true or false.'],
  },
  'looks at the entries of lists': {
    given: [setManifest('widget/locale', ['en', 7]), setManifest('locations', ['settings', true])],
    finds: [
      'error manifest.json:11:7 "widget.locale" has the entry 7; each must be a text.',
      '"locations" has the entry true; each must be a text.',
    ],
  },
});
