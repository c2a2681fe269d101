/** Whether the local Kommo has a module too. */
type Model = 'modelled' | 'not modelled';

/**
 * The modules that Kommo's page offers by a name of their own: what its generator uses, amoCRM's list of system
 * modules, and what was seen in the page.
 */
export const hostModules: ReadonlyMap<string, Model> = new Map<string, Model>([
  ['require', 'modelled'],
  ['exports', 'modelled'],
  ['module', 'modelled'],
  ['jquery', 'modelled'],
  ['underscore', 'modelled'],
  ['twigjs', 'modelled'],
  ['accounting', 'not modelled'],
  ['backbone', 'not modelled'],
  ['browser-detect', 'not modelled'],
  ['chartjs', 'not modelled'],
  ['clipboard', 'not modelled'],
  ['cocktail', 'not modelled'],
  ['colorpicker', 'not modelled'],
  ['cropperjs', 'not modelled'],
  ['device', 'not modelled'],
  ['enquire', 'not modelled'],
  ['FileAPI', 'not modelled'],
  ['fullcalendar', 'not modelled'],
  ['google-libphonenumber', 'not modelled'],
  ['intl_tel_input', 'not modelled'],
  ['intl-tel-input', 'not modelled'],
  ['intl-tel-input-utils', 'not modelled'],
  ['jplayer', 'not modelled'],
  ['jquery-ui', 'not modelled'],
  ['js-uuid', 'not modelled'],
  ['lib/components/base/modal', 'not modelled'],
  ['moment', 'not modelled'],
  ['moment-timezone', 'not modelled'],
  ['pubsub', 'not modelled'],
  ['quill', 'not modelled'],
  ['rangeslider', 'not modelled'],
  ['steady', 'not modelled'],
  ['store', 'not modelled'],
  ['twig', 'not modelled'],
  ['virtualized-list', 'not modelled'],
]);
