import { linkedEntry } from '../../../../scripts/check/rules/archive/linked-entry';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../support/zip';

describeRule(linkedEntry, {
  'names a symbolic link': {
    given: { zip: zipOf([{ name: 'images', mode: 0o120777, content: Buffer.from('/etc') }]) },
    finds: ['error images images is a symbolic link.'],
  },
});
