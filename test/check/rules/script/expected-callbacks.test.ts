import { expectedCallbacks } from '../../../../check/rules/script/expected-callbacks';
import { replace, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(expectedCallbacks, {
  'expects dpSettings for the pipeline and onSave for settings': {
    given: [replace('script.js', 'dpSettings:', 'dp:'), replace('script.js', 'onSave:', 'save:')],
    finds: [
      'warning script.js The callback "dpSettings" is missing',
      'warning script.js The callback "onSave" is missing',
    ],
  },
  'sees what is meant to be it': {
    given: [replace('script.js', 'dpSettings:', 'dpSetting:'), replace('script.js', 'onSave:', 'onsave:')],
    finds: [
      'warning script.js The callback "dpSettings" is missing, though "locations" has "digital_pipeline". Is "dpSetting" meant to be it?',
      'warning script.js The callback "onSave" is missing, though the manifest has settings. Is "onsave" meant to be it?',
    ],
  },
  'expects neither where there is no need': {
    given: [
      replace('script.js', 'dpSettings:', 'dp:'),
      replace('script.js', 'onSave:', 'save:'),
      setManifest('locations', ['lcard-1']),
      setManifest('settings', {}),
    ],
  },
});
