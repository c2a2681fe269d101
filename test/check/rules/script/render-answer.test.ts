import { renderAnswer } from '../../../../check/rules/script/render-answer';
import { replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(renderAnswer, {
  'names a render that gives nothing': {
    given: replace(
      'script.js',
      'render: function () { return true; },',
      'render: function () { draw(); if (a) return; return false; },',
    ),
    finds: ['warning script.js:4:15 "render" never answers true, so "init" is not run.'],
  },
  'finds it as a property and by its name': {
    given: replace(
      'script.js',
      '  return CustomWidget;',
      '  CustomWidget.callbacks.render = draw;\n  function draw() {}\n  return CustomWidget;',
    ),
    finds: ['warning script.js:22:3'],
  },
  'lets true, a promise and what cannot be told be': {
    given: replace(
      'script.js',
      'render: function () { return true; },',
      'render: function () { if (a) return false; return draw().then(b); },',
    ),
  },
  'lets an async function be': {
    given: replace(
      'script.js',
      'render: function () { return true; },',
      'render: async function () { await draw(); },',
    ),
  },
  'lets the render of something else be': {
    given: replace(
      'script.js',
      '  return CustomWidget;',
      '  var view = { render: function () {} };\n  return CustomWidget;',
    ),
  },
});
