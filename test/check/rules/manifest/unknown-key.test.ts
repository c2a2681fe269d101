import { unknownKey } from '../../../../check/rules/manifest/unknown-key';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(unknownKey, {
  'knows a block that stands too deep': {
    given: setManifest('widget/settings', {}),
    finds: [
      'warning manifest.json:18:5 "settings" is not a key of "widget". "settings" belongs to the manifest itself.',
    ],
  },
  'proposes the nearest known key': {
    given: [setManifest('widget/short_descripton', 'x'), setManifest('salesbot_desinger', {})],
    finds: [
      'warning manifest.json:18:5 "short_descripton" is not a key of "widget". Did you mean "short_description"?',
      'warning manifest.json:59:3 "salesbot_desinger" is not a key of the manifest itself. Did you mean "salesbot_designer"?',
    ],
  },
  'tells once of a key that stands in several places, such as a comment': {
    given: [
      setManifest('widget/_comment', 'a'),
      setManifest('settings/_comment', 'b'),
      setManifest('dp/_comment', 'c'),
    ],
    finds: ['warning manifest.json:18:5 "_comment" (and so 2 more) is not a key of "widget".'],
  },
  'takes a comment among the fields for one': {
    given: setManifest('dp/settings/_comment', 'd'),
    finds: ['warning manifest.json:42:7 "_comment" is not a key of "dp.settings": JSON has no comments.'],
  },
  'looks into fields': {
    given: setManifest('dp/settings/message/control', 'textarea'),
    finds: ['warning manifest.json:41:9 "control" is not a key of "dp.settings.…".'],
  },
});
