import { cssScope } from '../../../../check/rules/listing/css-scope';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(cssScope, {
  'accepts selectors below an own root': {
    given: put(
      'style.css',
      '.own-root, .own-root a:is(b, c) { color: red }\n@media (width > 1px) { #own input { top: 0 } }\n@keyframes a { from { top: 0 } }\n@font-face { src: url("a{b") }\n.own { &:hover { top: 0 } a { top: 0 } }',
    ),
  },
  'goes on after blocks that hold no rules of the page': {
    given: put(
      'style.css',
      '@font-face { src: a }\n.own { a { top: 0 } }\n} @media print { .own { b { top: 0 } } i { top: 0 } }',
    ),
    finds: ['warning style.css:3:40 The selector "i"'],
  },
  'refuses a bare attribute': {
    given: put('style.css', '[data-x] { top: 0 } .own[data-x] { top: 0 }'),
    finds: ['warning style.css:1:1 The selector "[data-x]"'],
  },
  "refuses bare elements and Kommo's classes": {
    given: put(
      'style.css',
      '/* { */ input { top: 0 }\n.own, .button-input .own { top: 0 }\n@media print {\n  body { top: 0 }\n}',
    ),
    finds: [
      `warning style.css:1:9 The selector "input" is not the widget's own.`,
      `warning style.css:2:7 The selector ".button-input .own"`,
      `warning style.css:4:3 The selector "body"`,
    ],
  },
});
