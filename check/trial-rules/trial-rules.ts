import { formRules } from './form-rules';
import { runningRules } from './running-rules';
import { settingsRules } from './settings-rules';
import { valuesRules } from './values-rules';

/**
 * What `npm run try` can find by running a widget. The rules stand here, so that exceptions, `--explain` and the document
 * know them; the examples are statements of `dpSettings` or a member of the callbacks, and the tests run them.
 */
export const trialRules = { ...runningRules, ...settingsRules, ...valuesRules, ...formRules };
