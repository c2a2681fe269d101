import { manifestRepeatedKey } from '../../../../check/rules/manifest/repeated-key';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(manifestRepeatedKey, {
  'points to the later of two': {
    given: put('manifest.json', '{\n  "dp": {},\n  "dp": {}\n}'),
    finds: ['warning manifest.json:3:3 The key "dp" stands twice'],
  },
  'tells once of a name': {
    given: put('manifest.json', '{\n  "a": 1,\n  "a": 2,\n  "a": 3,\n  "b": { "a": 1, "a": 2, "b": 1 }\n}'),
    finds: [
      'warning manifest.json:3:3 The key "a" stands twice in this object; the earlier value is lost (and so 2 more).',
    ],
  },
});
