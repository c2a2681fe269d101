import { listingName } from '../../../../check/rules/listing/name';
import { setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(listingName, {
  'looks at length, words and brands, in each language': {
    given: [
      setJson('i18n/en.json', 'widget/name', 'Greeter for Kommo'),
      setJson('i18n/es.json', 'widget/name', 'Antidisestablishmentarianism de mensajes'),
    ],
    finds: [
      'warning i18n/en.json:3:13 The name holds "Kommo".',
      'warning i18n/es.json:3:13 The name has 40 characters; at most 30 are allowed.',
      'warning i18n/es.json:3:13 The word "Antidisestablishmentarianism" has 28 characters',
    ],
  },
});
