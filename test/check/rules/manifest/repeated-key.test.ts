import { manifestRepeatedKey } from '../../../../check/rules/manifest/repeated-key';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(manifestRepeatedKey, {
  'points to the later of two': {
    given: put('manifest.json', '{\n  "dp": {},\n  "dp": {}\n}'),
    finds: ['warning manifest.json:3:3 The key "dp" stands twice'],
  },
});
