import { requiredCallbacks } from '../../../../scripts/check/rules/script/required-callbacks';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(requiredCallbacks, {
  'names each that is missing': {
    given: [replace('script.js', 'render:', 'rendr:'), replace('script.js', 'bind_actions:', 'bindActions:')],
    finds: [
      'error script.js The callback "render" is missing.',
      'error script.js The callback "bind_actions" is missing.',
    ],
  },
  'accepts methods, assignments, computed keys and other files': {
    given: [
      put(
        'script.js',
        "define(['./lib/callbacks.js'], function (c) { return function W() { this.callbacks = c; }; });",
      ),
      put(
        'lib/callbacks.js',
        "define([], function () { var c = { init() {} }; c.render = f; c['bind_' + 'actions'] = f; c['bind_actions'] = f; return c; });",
      ),
    ],
  },
  'says nothing where code comes from elsewhere': {
    given: put('script.js', "define(['https://a.dev/widget.js'], function (W) { return W; });"),
  },
});
