import { callbacksObject } from '../../../../check/rules/script/callbacks-object';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(callbacksObject, {
  'demands it, and sees what is meant to be it': {
    given: replace('script.js', 'this.callbacks =', 'this.callback ='),
    finds: ['error script.js:19:5 The widget has no "callbacks". Is "callback" meant to be it?'],
  },
  'does not take a variable for it': {
    given: replace('script.js', 'this.callbacks =', 'var callbacks ='),
    finds: ['error script.js The widget has no "callbacks".'],
  },
  'refuses a prototype, which Kommo replaces': {
    given: [
      replace('script.js', 'this.callbacks = createCallbacks(this);', ''),
      replace(
        'script.js',
        'return CustomWidget;',
        'CustomWidget.prototype.callbacks = createCallbacks({});\nreturn CustomWidget;',
      ),
    ],
    finds: ['error script.js:21:3 The callbacks stand on the prototype of the function here, which Kommo replaces.'],
  },
  'accepts what is put together elsewhere': {
    given: [
      replace('script.js', 'this.callbacks = createCallbacks(this);', 'build(this);'),
      put('lib/build.js', 'define([], function () { return function (w) { Object.assign(w, { callbacks: {} }); }; });'),
    ],
  },
  'accepts a field of a class': {
    given: put(
      'script.js',
      'define([], function () { class A { callbacks = {}; } return function () { return new A(); }; });',
    ),
  },
  'says nothing where code may come from elsewhere': {
    given: put('script.js', "define(['https://w.me.dev/widget.js'], function (Widget) { return Widget; });"),
  },
});
