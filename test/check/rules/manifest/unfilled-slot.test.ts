import { unfilledSlot } from '../../../../check/rules/manifest/unfilled-slot';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(unfilledSlot, {
  'sees the slots of several templates': {
    given: [setManifest('widget/version', '%WidgetVersion%'), setManifest('dp/webhook_url', '${webhookUrl}')],
    finds: [
      'warning manifest.json:6:16 The slot %WidgetVersion% was not filled.',
      'warning manifest.json:44:20 The slot ${webhookUrl}',
    ],
  },
  'lets percent signs of an address be': { given: setManifest('dp/webhook_url', 'https://a.dev/%D0%B0%20b') },
});
