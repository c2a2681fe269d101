import { outsideCode } from '../../../../check/rules/script/outside-code';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(outsideCode, {
  'points to the address that is all there is': {
    given: put(
      'script.js',
      "define(['jquery', 'https://my.host/w.js?v=1'], function ($, Widget) { 'use strict'; return Widget; });",
    ),
    finds: ['warning script.js:1:19 The widget is not in the archive; script.js only loads https://my.host/w.js?…'],
  },
  'knows the short form': {
    given: put('script.js', "define(['//my.host/w.js'], (Widget) => Widget);"),
    finds: ['warning script.js:1:9 The widget is not in the archive; script.js only loads //my.host/w.js'],
  },
  'lets a library from elsewhere be': {
    given: put(
      'script.js',
      "define(['https://cdn.jsdelivr.net/npm/a@1'], function (a) { return function CustomWidget() { a(); }; });",
    ),
  },
  'lets a module of the archive be': {
    given: put('script.js', "define(['./w.js'], function (Widget) { return Widget; });"),
  },
});
