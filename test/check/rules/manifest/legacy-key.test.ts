import { legacyKey } from '../../../../check/rules/manifest/legacy-key';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(legacyKey, {
  'warns of code and secret_key, without telling the secret': {
    given: [setManifest('widget/code', 'my_widget'), setManifest('widget/secret_key', 'f00dfacedeadbeef')],
    finds: ['warning manifest.json:18:5 "widget.code" and "widget.secret_key" belong to the old kind of integration.'],
  },
});
