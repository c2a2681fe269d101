import type { ManifestField } from '../manifest';

const fieldKeys: readonly (keyof ManifestField)[] = ['name', 'type', 'required'];

/** The keys that each object of a manifest may have; an object that is not listed may have any. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': [
    'widget',
    'locations',
    'settings',
    'dp',
    'tour',
    'advanced',
    'salesbot_designer',
    'sms',
    'mobile',
    'left_menu',
    'lead_sources',
  ],
  widget: [
    'name',
    'description',
    'short_description',
    'version',
    'interface_version',
    'init_once',
    'locale',
    'installation',
    'support',
    'config',
    'code',
    'secret_key',
  ],
  'widget.support': ['link', 'email'],
  dp: ['settings', 'action_multiple', 'webhook_url', 'title'],
  tour: ['is_tour', 'tour_images', 'tour_description'],
  advanced: ['title'],
  'settings.*': fieldKeys,
  'dp.settings.*': fieldKeys,
};

/** The object that each key belongs to, for keys whose name says so wherever they stand. */
export const homeOf: ReadonlyMap<string, string> = new Map([
  ['action_multiple', 'dp'],
  ['webhook_url', 'dp'],
  ['locations', ''],
  ['locale', 'widget'],
  ['interface_version', 'widget'],
  ['init_once', 'widget'],
  ['installation', 'widget'],
  ['short_description', 'widget'],
  ['tour_images', 'tour'],
  ['tour_description', 'tour'],
]);
