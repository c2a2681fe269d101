import { onSaveAnswer } from '../../../../check/rules/script/on-save-answer';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const answering = (body: string): Change =>
  replace('script.js', 'onSave: function () { return true; },', `onSave: function (data) { ${body} },`);

describeRule(onSaveAnswer, {
  'refuses one that never answers true': {
    given: answering('save(); if (data) return; return false;'),
    finds: ['error script.js:7:15 "onSave" never answers true, so the settings cannot be saved.'],
  },
  'warns of one without an answer': {
    given: answering('save(); if (!data) return;'),
    finds: ['warning script.js:7:15 "onSave" gives no answer.'],
  },
  'warns of a branch without an answer': {
    given: answering('if (!data.fields.login) { tell(); return; } return true;'),
    finds: ['warning script.js:7:67 "onSave" can end here without an answer'],
  },
  'warns of an end without an answer': {
    given: answering('if (data.fields.login) { return true; } tell();'),
    finds: ['warning script.js:7:73 "onSave" can end here without an answer'],
  },
  'lets an end be that a choice has before it': {
    given: answering('if (data.fields.login) { return true; } else { return wait(); }'),
  },
  'lets an async one end': {
    given: replace(
      'script.js',
      'onSave: function () { return true; }',
      'onSave: async function () { if (await f()) return true; }',
    ),
  },
  'warns of one that can refuse and does not look at active': {
    given: answering('if (data.fields.login === "") { return false; } return true;'),
    finds: ['warning script.js:7:72 "onSave" can answer false and never looks at "active"'],
  },
  'lets one be that looks at active': {
    given: answering('if (data.active === "Y" && data.fields.login === "") return false; return true;'),
  },
  'lets one be that looks at active in a function that it calls': {
    given: [
      answering('if (!isRight(data)) return false; return true;'),
      replace(
        'script.js',
        '  function CustomWidget',
        "  function isRight(data) { return data['active'] === 'N'; }\n  function CustomWidget",
      ),
    ],
  },
  'lets a promise be': { given: answering('return new Promise(function (resolve) { resolve(); });') },
});
