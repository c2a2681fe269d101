import type { Example } from '../../../check/rule';
import { type Change, put, remove, rename, replace, setManifest } from './changes';
import { type Files, jsonFile } from './good-archive';
import { pngOf } from './png';
import { zipOf } from '../../support/zip';

/** What a rule's example looks like in an archive: changes of the good one, or a zip in its place. */
export interface Planted {
  broken: Change | readonly Change[] | { zip: Buffer };
  /** The good archive itself where absent. */
  mended?: Change | readonly Change[];
}

type Json = { [key: string]: unknown };

/** Puts members of a JSON file in; what the other half of the example has and this one lacks is taken out. */
function members(file: string, { [file]: half, other }: Record<string, string> & { other: string }): Change {
  return (files) => {
    const root = parse(String(files.get(file)));
    merge(root, parse(`{${half ?? ''}}`), parse(`{${other}}`));
    files.set(file, jsonFile(root));
  };
}

function parse(text: string): Json {
  return JSON.parse(text) as Json;
}

function merge(target: Json, wanted: Json, other: Json): void {
  takeOut(target, Object.fromEntries(Object.entries(other).filter(([key]) => !(key in wanted))));
  for (const [key, value] of Object.entries(wanted)) {
    if (holdsMore(value) && isObject(target[key])) merge(target[key], value, objectOf(other[key]));
    else target[key] = value;
  }
}

function takeOut(target: Json, unwanted: Json): void {
  for (const [key, value] of Object.entries(unwanted)) {
    if (holdsMore(value) && isObject(target[key])) takeOut(target[key], value);
    else delete target[key];
  }
}

function holdsMore(value: unknown): value is Json {
  return isObject(value) && Object.keys(value).length > 0;
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Both halves of an example that are members of a JSON file. */
export function plantedMembers(file: string, { broken, mended }: Example): Planted {
  return {
    broken: members(file, { [file]: broken, other: mended }),
    mended: members(file, { [file]: mended, other: broken }),
  };
}

/** Names that the examples use without declaring them: whatever they are, the script of the widget has them. */
const given = `  var code = 'greeter'; var address = '/x'; var text = '1'; var values = {}; var leads = []; var key = 'a'; var names = ['login', 'password'];
  var $form = $('.own'); function announce() { return code + address + text + values + leads + key + names; }
  function show() { announce(); } function look() { announce(); } function open() { announce(); }
  function draw() { announce(); } function save() { announce(); } $form.on('click', announce); look(); open(); draw(); save(); show();
`;

/** A piece of a script: a callback in the place of that of its name, the constructor, a whole file, or statements of dpSettings. */
function scriptPiece(piece: string): Change {
  const callback = /^(\w+): function/.exec(piece)?.[1];
  return (files) => {
    if (/^(?:define|require)\(/.test(piece)) return put('script.js', piece)(files);
    replace('script.js', '  function createCallbacks', `${given}  function createCallbacks`)(files);
    const script = String(files.get('script.js'));
    if (callback !== undefined) {
      const line = new RegExp(`\\n\\s+${callback}: function \\(\\) \\{ return true; \\},`);
      files.set('script.js', Buffer.from(script.replace(line, () => `\n      ${piece}`)));
    } else if (piece.startsWith('function CustomWidget')) {
      files.set('script.js', Buffer.from(script.replace(/ {2}function CustomWidget\(\) \{[^}]*\}/, () => piece)));
    } else replace('script.js', "$('.own textarea').val(widget.text).trigger('change');", piece)(files);
  };
}

/** Both halves of an example that are pieces of a script. */
export function plantedPieces({ broken, mended }: Example): Planted {
  return { broken: scriptPiece(broken), mended: scriptPiece(mended) };
}

const emptied =
  (folder: string): Change =>
  (files) => {
    for (const path of files.keys()) if (path.startsWith(folder)) files.delete(path);
  };

const intoFolder = (files: Files): void => {
  for (const path of new Map(files).keys()) rename(path, `my-widget/${path}`)(files);
};

const script = Buffer.from('define([], function () { return function CustomWidget() {}; });');
const manifest = { name: 'manifest.json', content: Buffer.from('{}') };

/** The examples that are told in words, for they are about files, or leave something out. */
export const toldExamples: Readonly<Record<string, Planted>> = {
  'archive/ambiguous-zip': { broken: { zip: zipOf([{ ...manifest, localName: 'other.json' }]) } },
  'archive/bomb': { broken: { zip: zipOf([{ name: 'a.png', content: Buffer.alloc(20), declaredSize: 600_000_000 }]) } },
  'archive/broken-zip': { broken: { zip: Buffer.from('PK') } },
  'archive/case-mismatch': { broken: rename('script.js', 'Script.js') },
  'archive/duplicate-entry': { broken: { zip: zipOf([manifest, manifest]) } },
  'archive/encrypted-entry': { broken: { zip: zipOf([{ ...manifest, flags: 1 }]) } },
  'archive/executable': { broken: put('widget.php', '<?php') },
  'archive/invalid-utf8': { broken: put('i18n/es.json', Buffer.from([0x7b, 0xf3, 0x7d])) },
  'archive/leftover': { broken: put('__MACOSX/._script.js', '') },
  'archive/linked-entry': { broken: { zip: zipOf([manifest, { name: 'style.css', mode: 0o120777 }]) } },
  'archive/manifest-at-root': { broken: intoFolder },
  'archive/missing-member': { broken: emptied('images/') },
  'archive/not-checked': { broken: put('lib/long.js', 'a'.repeat(6_100_000)) },
  'archive/overlapping-entries': {
    broken: {
      zip: zipOf([
        { name: 'script.js', content: script },
        { name: 'style.css', sharesBytesOf: 0 },
      ]),
    },
  },
  'archive/unreadable-file': {
    broken: { zip: zipOf([manifest, { name: 'script.js', content: script, declaredSum: 7 }]) },
  },
  'archive/unsafe-path': { broken: put('..\\images\\logo.png', '') },
  'i18n/file-without-locale': { broken: put('i18n/tr.json', '{"widget":{}}') },
  'i18n/nested-layout': {
    broken: rename('i18n/es.json', 'i18n/es/config.json'),
  },
  'images/missing-logo': { broken: remove('images/logo_main.png') },
  'images/not-a-png': { broken: put('images/logo.png', '<svg/>') },
  'images/too-heavy': { broken: put('images/logo_main.png', pngOf(400, 272, 812_000)) },
  'images/wrong-size': { broken: put('images/logo.png', pngOf(512, 512)) },
  'listing/css-scope': {
    broken: [put('style.css', 'input { border: 0 }'), replace('script.js', 'widget.text', "'style.css'")],
    mended: [
      put('style.css', '#kommo_greeter input { border: 0 }'),
      replace('script.js', 'widget.text', "'style.css'"),
    ],
  },
  'listing/foreign-script': {
    broken: replace('script.js', "['jquery']", "['jquery', 'https://my.host/lib.js']"),
    mended: replace('script.js', "['jquery']", "['jquery', 'https://cdn.jsdelivr.net/npm/lib@1.0.0/lib.js']"),
  },
  'listing/minified-code': { broken: replace('script.js', 'widget.text', `'${'x'.repeat(20_000)}'`) },
  'listing/text-files': { broken: replace('script.js', '\n', '\r\n') },
  'listing/unused-file': { broken: put('images/old-logo.png', pngOf(9, 9)) },
  'script/exports-function': { broken: replace('script.js', 'return CustomWidget;', 'return class CustomWidget {};') },
  'script/expected-callbacks': { broken: replace('script.js', '      onSave: function () { return true; },\n', '') },
  'script/required-callbacks': {
    broken: replace('script.js', '      bind_actions: function () { return true; },\n', ''),
  },
  'script/missing-module': { broken: replace('script.js', "['jquery']", "['jquery', './lib/form.js']") },
  'script/module-parameters': {
    broken: [
      replace('script.js', 'function ($)', 'function ($, _)'),
      replace('script.js', 'widget.text', '_.escape(widget.text)'),
    ],
    mended: [
      replace('script.js', "['jquery'], function ($)", "['jquery', 'underscore'], function ($, _)"),
      replace('script.js', 'widget.text', '_.escape(widget.text)'),
    ],
  },
  'script/unknown-dependency': { broken: replace('script.js', "['jquery']", "['jqeury']") },
  'script/define': { broken: replace('script.js', 'define(', 'require(') },
  'script/outside-code': {
    broken: put('script.js', "define(['https://my.host/widget.js'], function (Widget) { return Widget; });"),
  },
  'script/unread-setting': {
    broken: [
      replace('script.js', 'widget.text', 'widget.get_settings().login + widget.get_settings().password'),
      setManifest('settings/colour', { name: 'settings.password', type: 'text', required: false }),
    ],
  },
  'secrets/credential': {
    broken: put('lib/api.js', ['var a = { Authorization: "Bear', 'er 5up3r5ecret0fM1neAndY0urs" }'].join('')),
  },
};

/** Where examples that are members of a JSON file stand, if not in manifest.json. */
export const jsonOfExamples: Readonly<Record<string, string>> = {
  'i18n/empty-text': 'i18n/es.json',
  'i18n/missing-text': 'i18n/es.json',
  'i18n/uneven-keys': 'i18n/es.json',
  'i18n/untranslated': 'i18n/es.json',
  'i18n/widget-object': 'i18n/es.json',
  'listing/name': 'i18n/es.json',
  'listing/text-length': 'i18n/es.json',
  'listing/text-markup': 'i18n/es.json',
};

/** Examples that are a whole JSON file, which could not be merged into one. */
export const wholeJson: Readonly<Record<string, string>> = {
  'manifest/invalid-json': 'manifest.json',
  'manifest/repeated-key': 'manifest.json',
  'i18n/invalid-json': 'i18n/es.json',
  'i18n/repeated-key': 'i18n/es.json',
};
