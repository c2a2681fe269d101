import { pipelineBlock } from '../../../../check/rules/manifest/pipeline-block';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(pipelineBlock, {
  'demands both keys': {
    given: setManifest('dp', {}),
    finds: [
      'warning manifest.json:35:9 "dp.settings" is missing.',
      'error manifest.json:35:9 "dp.action_multiple" is missing.',
    ],
  },
  'leaves a misplaced flag to its own rule': {
    given: [setManifest('dp/action_multiple', undefined), setManifest('dp/settings/action_multiple', true)],
  },
});
