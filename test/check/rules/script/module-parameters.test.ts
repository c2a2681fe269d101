import { moduleParameters } from '../../../../check/rules/script/module-parameters';
import { type Change, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

/** The head of the module, and what is written in the place of a text in dpSettings. */
const head = (list: string, parameters: string, text: string): readonly Change[] => [
  replace('script.js', "['jquery'], function ($)", `${list}, function (${parameters})`),
  replace('script.js', 'widget.text', text),
];

describeRule(moduleParameters, {
  'names a parameter without a module': {
    given: head("['jquery']", '$, _', '_.escape(widget.text)'),
    finds: ['warning script.js:1:33 The parameter "_" is undefined: the list has 1 module.'],
  },
  'sees modules in another order': {
    given: head("['underscore', 'jquery']", '$, _', '_.escape(widget.text)'),
    finds: [
      'warning script.js:1:44 The parameter "$" gets the module "underscore".',
      'warning script.js:1:47 The parameter "_" gets the module "jquery".',
    ],
  },
  'lets a parameter be that nothing is asked of, or only whether it is there': {
    given: head("['jquery']", '$, _, Modal', 'Modal ? Modal?.name : widget.text'),
  },
  'lets be what may have a value of its own': {
    given: head("['jquery', ...more]", '$, _', '_.escape(widget.text)'),
  },
  'lets a module have any name that is no usual one': {
    given: head("['underscore', './lib/modal.js']", 'lib, Modal', 'lib.escape(Modal.text)'),
  },
});
