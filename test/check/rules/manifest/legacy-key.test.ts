import { legacyKey } from '../../../../check/rules/manifest/legacy-key';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(legacyKey, {
  'warns of code and secret_key, without telling the secret': {
    given: [setManifest('widget/code', 'my_widget'), setManifest('widget/secret_key', 'f00dfacedeadbeef')],
    finds: [
      'warning manifest.json:18:5 "widget.code" belongs',
      'warning manifest.json:19:5 "widget.secret_key" belongs',
    ],
  },
});
