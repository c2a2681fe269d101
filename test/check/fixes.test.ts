import { expect, it } from 'vitest';
import { checkFiles } from '../../check/check-archive';
import { type Change, put, remove, rename, replace, setJson, setManifest } from './support/changes';
import { goodFiles } from './support/good-archive';
import { pngOf } from './support/png';

/** A fault, the rule that tells it, and a way out that its finding proposes beside that of the rule's example. */
interface WayOut {
  broken: readonly Change[];
  rule: string;
  mended: readonly Change[];
}

const inBoth = (path: string, value: unknown): Change[] =>
  ['en', 'es'].map((locale) => setJson(`i18n/${locale}.json`, path, value));
const field = { name: 'settings.login', type: 'text', required: true };
const russian = [
  setManifest('widget/locale', ['ru', 'en', 'es']),
  (files) => files.set('i18n/ru.json', files.get('i18n/es.json') ?? Buffer.alloc(0)),
] satisfies Change[];

const ways: Readonly<Record<string, WayOut>> = {
  'a block without its location is removed': {
    broken: [setManifest('locations', ['settings'])],
    rule: 'manifest/block-without-location',
    mended: [
      setManifest('dp', undefined),
      ...inBoth('dp', undefined),
      replace('script.js', 'dpSettings:', 'settings:'),
      remove('images/logo_dp.png'),
    ],
  },
  'a location without its block is removed': {
    broken: [setManifest('locations', ['settings', 'digital_pipeline', 'sms'])],
    rule: 'manifest/location-without-block',
    mended: [setManifest('locations', ['settings', 'digital_pipeline'])],
  },
  'a language that Kommo does not have is removed with its file': {
    broken: [setManifest('widget/locale', ['en', 'es', 'de']), put('i18n/de.json', '{ "widget": {} }')],
    rule: 'i18n/unknown-language',
    mended: [setManifest('widget/locale', ['en', 'es']), remove('i18n/de.json')],
  },
  'an amoCRM widget becomes one for Kommo': {
    broken: russian,
    rule: 'manifest/for-amocrm',
    mended: [setManifest('widget/locale', ['en', 'es']), remove('i18n/ru.json')],
  },
  'a language gets its file': {
    broken: [setManifest('widget/locale', ['en', 'es', 'pt'])],
    rule: 'i18n/locale-without-file',
    mended: [(files) => files.set('i18n/pt.json', files.get('i18n/es.json') ?? Buffer.alloc(0))],
  },
  'a file with a region is renamed': {
    broken: [rename('i18n/es.json', 'i18n/es-MX.json')],
    rule: 'i18n/locale-without-file',
    mended: [rename('i18n/es-MX.json', 'i18n/es.json')],
  },
  'a file without a language is deleted': {
    broken: [put('i18n/tr.json', '{ "widget": {} }')],
    rule: 'i18n/file-without-locale',
    mended: [remove('i18n/tr.json')],
  },
  'empty settings get a field': {
    broken: [setManifest('settings', {})],
    rule: 'manifest/empty-settings',
    mended: [setManifest('settings/login', field)],
  },
  'a field that nobody reads is taken out with its texts': {
    broken: [replace('script.js', 'widget.text', 'widget.get_settings().login')],
    rule: 'script/unread-setting',
    mended: [setManifest('settings/password', undefined), ...inBoth('settings/password', undefined)],
  },
  'a path in the manifest is corrected': {
    broken: [setManifest('settings/login/name', 'settings.lgoin')],
    rule: 'i18n/missing-text',
    mended: [setManifest('settings/login/name', 'settings.login')],
  },
  'a text that one language lacks is removed from the others': {
    broken: [setJson('i18n/en.json', 'hints/first', 'Choose a stage')],
    rule: 'i18n/uneven-keys',
    mended: [setJson('i18n/en.json', 'hints', undefined)],
  },
  'the area that takes no suffix is kept alone': {
    broken: [setManifest('locations', ['digital_pipeline', 'everywhere', 'everywhere-0'])],
    rule: 'manifest/repeated-location',
    mended: [setManifest('locations', ['digital_pipeline', 'everywhere'])],
  },
  'a custom field gets its location': {
    broken: [setManifest('locations', ['digital_pipeline']), setManifest('settings/login/type', 'custom')],
    rule: 'manifest/custom-field',
    mended: [setManifest('locations', ['digital_pipeline', 'settings'])],
  },
  'a secret is asked for in the settings': {
    broken: [setManifest('dp/settings/api_key', { ...field, name: 'settings.password' })],
    rule: 'manifest/secret-field',
    mended: [
      setManifest('dp/settings/api_key', undefined),
      setManifest('settings/api_key', { ...field, name: 'settings.password', type: 'pass' }),
    ],
  },
  'a field of the settings that the form looks for is moved to the action': {
    broken: [replace('script.js', "$('.own textarea')", "$('.own').find('[name=login]')")],
    rule: 'script/unknown-setting',
    mended: [setManifest('settings/login', undefined), setManifest('dp/settings/login', field)],
  },
  'a tour of a widget that is not to be listed is removed with its texts and pictures': {
    broken: [setManifest('tour/is_tour', false)],
    rule: 'manifest/block-values',
    mended: [
      setManifest('tour', undefined),
      ...inBoth('widget/tour_description', undefined),
      remove('images/tour.png'),
    ],
  },
  'a logo of another name is renamed': {
    broken: [rename('images/logo_min.png', 'images/logo-min.png')],
    rule: 'images/missing-logo',
    mended: [remove('images/logo-min.png'), put('images/logo_min.png', pngOf(84, 84))],
  },
};

it.each(Object.entries(ways))('%s, and nothing is found any more', async (_, { broken, rule, mended }) => {
  const files = goodFiles();
  for (const change of broken) change(files);
  const before = await checkFiles(files);
  expect(before.findings.map((finding) => finding.rule)).toContain(rule);
  for (const change of mended) change(files);
  const after = await checkFiles(files);
  expect(after.findings).toEqual([]);
});
