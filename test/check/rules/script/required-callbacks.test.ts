import { givesRequiredCallbacks } from '../../../../check/rules/script/required-callbacks';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const foreign = [
  "define(['https://w.me.dev/widget.js'], f);",
  "define(['https://w.me.dev/main'], f);",
  "define(['//w.me.dev/widget.php'], f);",
  'define([`https://w.me.dev/main.js?v=${Date.now()}`], f);',
  "define(['https://' + host + '/main.js'], f);",
  "var host = 'https://w.me.dev'; define([host + '/main'], f);",
  "define(['jquery', base], f);",
  "define(['jquery'].concat(more), f);",
  "define([], function () { $.getScript('https://w.me.dev/app/' + Date.now()); });",
  "define([], function () { require([base + 'app'], f); });",
  'define([], function () { s.src = `//w.me.dev/${v}`; });',
  "define([], function () { s.setAttribute('src', 'https://w.me.dev/a'); });",
  "define([], function () { document.createElement('script'); });",
  "define([], function () { $('<script>', { src: base }); });",
  "define([], function () { $.ajax({ url: u, dataType: 'script' }); });",
  "define([], function () { eval('module.exports = {}'); });",
  'define([], function () { return new Function(text)(); });',
];

describeRule(givesRequiredCallbacks, {
  'names each that is missing': {
    given: [replace('script.js', 'render:', 'rendr:'), replace('script.js', 'bind_actions:', 'bindActions:')],
    finds: [
      'error script.js The callback "render" is missing. Is "rendr" meant to be it?',
      'error script.js The callback "bind_actions" is missing. Is "bindActions" meant to be it?',
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
  'accepts fields of a class': {
    given: put(
      'script.js',
      'define([], function () { class C { render = f; init = f; bind_actions = f; } return function W() { this.callbacks = new C(); }; });',
    ),
  },
  'accepts words of texts and templates': {
    given: put(
      'script.js',
      "define([], function () { return function W() { for (const n of 'render init'.split(' ')) this[n] = f; this[`bind_actions`] = f; }; });",
    ),
  },
  'takes no part of a word for the word': {
    given: put(
      'script.js',
      "define([], function () { return function () { f('renders', 'preinit,bind_actions'); }; });",
    ),
    finds: ['error script.js The callback "render"', 'error script.js The callback "init"'],
  },
  'asks for callbacks where all modules are of the archive or of the page': {
    given: put(
      'script.js',
      "define(['jquery', `./a.js?v=${v}`, './b' + v], function ($) { require(['lib/x']); img.src = './a.png'; return function () {}; });",
    ),
    finds: [
      'error script.js The callback "render"',
      'error script.js The callback "init"',
      'error script.js The callback "bind',
    ],
  },
  ...Object.fromEntries(
    foreign.map((script) => [
      `says nothing where code may come from elsewhere: ${script}`,
      { given: put('script.js', script) },
    ]),
  ),
});
