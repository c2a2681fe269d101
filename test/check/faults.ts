import type { Severity } from '../../check/finding';
import { type Change, put, remove, setManifest } from './support/changes';
import type { Files } from './support/good-archive';
import { pngOf } from './support/png';

/** A mistake as people make it, and what must be found. `places` is for faults in JSON: the text at the position. */
export interface Fault {
  plant: Change;
  finds: {
    rule: string;
    severity: Severity;
    file: string;
    /** What stands at the line and column that the finding names. */
    at?: string;
  };
}

/** Put together here, so that no scanner takes this file for a leak. */
export const awsKey = ['AK', 'IAQ3EGRIWLOPZX7DNB'].join('');

/**
 * Faults that can be planted into any sound pipeline widget, alone or all at once. Only what every such widget has is
 * touched, so the table serves for a made-up archive and for a built one.
 */
export const faults: Readonly<Record<string, Fault>> = {
  'a manifest name key absent from i18n': {
    plant: setManifest('widget/name', 'widget.title_of_it'),
    finds: { rule: 'i18n/missing-text', severity: 'error', file: 'manifest.json', at: '"widget.title_of_it"' },
  },
  'a locale without a file': {
    plant: (files) => setManifest('widget/locale', [...listedLocales(files), 'xx'])(files),
    finds: { rule: 'i18n/locale-without-file', severity: 'error', file: 'manifest.json', at: '"xx"' },
  },
  'an unknown location': {
    plant: setManifest('locations', ['settings', 'digital_pipeline', 'digital_pipe']),
    finds: { rule: 'manifest/unknown-location', severity: 'error', file: 'manifest.json', at: '"digital_pipe"' },
  },
  'a dp field whose label key is absent': {
    plant: setManifest('dp/settings/nowhere', { name: 'dp.settings.nowhere', type: 'text', required: false }),
    finds: { rule: 'i18n/missing-text', severity: 'error', file: 'manifest.json', at: '"dp.settings.nowhere"' },
  },
  'a malformed i18n/en.json': {
    plant: put('i18n/en.json', '{\n  "widget": { "name": "x", }\n}\n'),
    finds: { rule: 'i18n/invalid-json', severity: 'error', file: 'i18n/en.json', at: '}' },
  },
  'a missing logo_dp.png': {
    plant: remove('images/logo_dp.png'),
    finds: { rule: 'images/missing-logo', severity: 'warning', file: 'images/logo_dp.png' },
  },
  'a logo of the wrong size': {
    plant: put('images/logo.png', pngOf(100, 130)),
    finds: { rule: 'images/wrong-size', severity: 'error', file: 'images/logo.png' },
  },
  'a logo that is not a PNG': {
    plant: put('images/logo_min.png', '<svg/>'),
    finds: { rule: 'images/not-a-png', severity: 'error', file: 'images/logo_min.png' },
  },
  'a logo over 300 KB': {
    plant: put('images/logo_main.png', pngOf(400, 272, 320_000)),
    finds: { rule: 'images/too-heavy', severity: 'error', file: 'images/logo_main.png' },
  },
  'an AWS-shaped key in the script': {
    plant: append('script.js', `var key = "${awsKey}";\n`),
    finds: { rule: 'secrets/credential', severity: 'error', file: 'script.js', at: awsKey },
  },
  'action_multiple misplaced': {
    plant: (files) => {
      setManifest('dp/action_multiple', undefined)(files);
      setManifest('dp/settings/action_multiple', true)(files);
    },
    finds: { rule: 'manifest/misplaced-key', severity: 'error', file: 'manifest.json', at: '"action_multiple"' },
  },
  'interface_version 1': {
    plant: setManifest('widget/interface_version', 1),
    finds: { rule: 'manifest/interface-version', severity: 'error', file: 'manifest.json', at: '1' },
  },
  'a class exported instead of a function': {
    plant: rewrite(
      'script.js',
      /return CustomWidget;(?![^]*return CustomWidget;)/,
      'return class CustomWidgetClass {};',
    ),
    finds: { rule: 'script/exports-function', severity: 'error', file: 'script.js', at: 'class CustomWidgetClass' },
  },
  'ldefine( for define(': {
    plant: rewrite('script.js', /\bdefine\(/, 'ldefine('),
    finds: { rule: 'script/define', severity: 'error', file: 'script.js', at: 'ldefine' },
  },
  'an http webhook_url': {
    plant: setManifest('dp/webhook_url', 'http://hooks.widgets.dev/kommo'),
    finds: { rule: 'manifest/webhook-url', severity: 'warning', file: 'manifest.json', at: '"http://' },
  },
  'a version that is not a number': {
    plant: setManifest('widget/version', 'next'),
    finds: { rule: 'manifest/version', severity: 'warning', file: 'manifest.json', at: '"next"' },
  },
  'an unknown field type': {
    plant: setManifest('settings/login/type', 'dropdown'),
    finds: { rule: 'manifest/field-type', severity: 'warning', file: 'manifest.json', at: '"dropdown"' },
  },
  'a dp field key with a space': {
    plant: setManifest('dp/settings/my message', { name: 'widget.description', type: 'text', required: false }),
    finds: { rule: 'manifest/field-code', severity: 'warning', file: 'manifest.json', at: '"my message"' },
  },
};

function listedLocales(files: Files): string[] {
  const manifest = JSON.parse(String(files.get('manifest.json'))) as { widget: { locale: string[] } };
  return manifest.widget.locale;
}

function append(path: string, text: string): Change {
  return (files) => {
    files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(`\n${text}`)]));
  };
}

function rewrite(path: string, pattern: RegExp, text: string): Change {
  return (files) => {
    const before = String(files.get(path));
    if (!pattern.test(before)) throw new Error(`${path} does not hold ${String(pattern)}`);
    files.set(path, Buffer.from(before.replace(pattern, () => text)));
  };
}
