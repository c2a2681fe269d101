import { oversizedFile } from '../../../../check/rules/archive/oversized-file';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(oversizedFile, {
  'refuses what is essential and too large to be checked': {
    given: [put('manifest.json', Buffer.alloc(2_000_000, ' ')), put('i18n/en.json', Buffer.alloc(1_100_000, ' '))],
    finds: ['error manifest.json manifest.json was not checked: it has 1.9 MB', 'error i18n/en.json'],
  },
  'warns of another large file': {
    given: put('images/photo.png', Buffer.alloc(3_000_000)),
    finds: [
      'warning images/photo.png images/photo.png was not checked: it has 2.9 MB, and 2.0 MB could still be read.',
    ],
  },
  'stops when all files together are too much': {
    given: Array.from({ length: 20 }, (_, index) => put(`part-${index}.bin`, Buffer.alloc(2_000_000))),
    finds: Array.from({ length: 10 }, (_, index) => `warning part-${index + 10}.bin`),
  },
});
