import { encryptedEntry } from '../../../../check/rules/archive/encrypted-entry';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(encryptedEntry, {
  'names an encrypted entry': {
    given: { zip: zipOf([{ name: 'script.js', flags: 1, content: Buffer.from('secret') }]) },
    finds: ['error script.js script.js is encrypted.'],
  },
});
