import { expect, it } from 'vitest';
import { checkFiles } from '../../check/check-archive';
import { jsonFile } from './support/good-archive';

/** As short as a manifest that people ship. */
const shipped = {
  widget: {
    name: 'widget.name',
    description: 'widget.description',
    short_description: 'widget.short_description',
    version: '1.0.0',
    interface_version: 2,
    init_once: false,
    locale: ['ru'],
    installation: true,
  },
  locations: ['settings', 'lcard-1'],
  settings: { login: { name: 'settings.login', type: 'text', required: false } },
};
const { widget } = shipped;
const webhook = { webhook_url: 'https://hooks.widgets.test.dev/amo' };
const action = { ...webhook, action_multiple: false };
const inPipeline = { locations: ['settings', 'digital_pipeline'] };

/** What widgets that work have in their manifests: of these, a warning at most. */
const working: Readonly<Record<string, object>> = {
  'one language, Russian': {},
  'a later version of the interface': { widget: { ...widget, interface_version: 5 } },
  'a version in two parts': { widget: { ...widget, version: '1.0' } },
  'is called for every account': { widget: { ...widget, init_once: true } },
  'keys that no document names': { widget: { ...widget, code: 'greeter', secret: null }, is_showcase: true },
  'one place twice': { locations: ['settings', 'everywhere', 'lcard-1'] },
  'an action without fields': { ...inPipeline, dp: action },
  'an action, and no location for it': { dp: { ...action, settings: {} } },
  'no settings to fill in': { settings: {} },
  'no settings, and no window for them': {
    widget: { ...widget, installation: false },
    settings: undefined,
    locations: ['lcard-1'],
  },
  'a section in the menu, and no location for it': { left_menu: { greeter: { title: 'left_menu.greeter', icon: '' } } },
};

/** What keeps one from working. */
const broken: Readonly<Record<string, [object, string[]]>> = {
  'no locations': [{ locations: undefined }, ['manifest/required-key /locations']],
  'no language': [{ widget: { ...widget, locale: undefined } }, ['manifest/required-key /widget/locale']],
  'no version of the interface': [
    { widget: { ...widget, interface_version: undefined } },
    ['manifest/required-key /widget/interface_version'],
  ],
  // Documented for amoCRM as well; that uploads with an empty one are refused is reported, and nobody tells of one without.
  'no settings for its window': [{ settings: undefined, locations: ['lcard-1'] }, ['manifest/required-key /settings']],
  'an address for hooks outside of dp': [webhook, ['manifest/misplaced-key /webhook_url']],
};

async function errorsIn(change: object): Promise<string[]> {
  const manifest = jsonFile({ ...shipped, ...change });
  const { findings } = await checkFiles(new Map([['manifest.json', manifest]]), { only: ['manifest'] });
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, pointer }) => `${rule} ${pointer}`);
}

it.each(Object.entries(working))('a widget that is shipped with this has no error: %s', async (_, change) => {
  expect(await errorsIn(change)).toEqual([]);
});

it.each(Object.entries(broken))('a widget with this has its error and no other: %s', async (_, [change, errors]) => {
  expect(await errorsIn(change)).toEqual(errors);
});
