/** Whether the local Kommo has a module too, or something that can be used in its place and only tells of it. */
type Model = 'modelled' | 'stand-in';

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
  ['accounting', 'stand-in'],
  ['backbone', 'stand-in'],
  ['browser-detect', 'stand-in'],
  ['chartjs', 'stand-in'],
  ['clipboard', 'stand-in'],
  ['cocktail', 'stand-in'],
  ['colorpicker', 'stand-in'],
  ['cropperjs', 'stand-in'],
  ['device', 'stand-in'],
  ['enquire', 'stand-in'],
  ['FileAPI', 'stand-in'],
  ['fullcalendar', 'stand-in'],
  ['google-libphonenumber', 'stand-in'],
  ['intl_tel_input', 'stand-in'],
  ['intl-tel-input', 'stand-in'],
  ['intl-tel-input-utils', 'stand-in'],
  ['jplayer', 'stand-in'],
  ['jquery-ui', 'stand-in'],
  ['js-uuid', 'stand-in'],
  ['lib/components/base/modal', 'modelled'],
  ['moment', 'stand-in'],
  ['moment-timezone', 'stand-in'],
  ['pubsub', 'stand-in'],
  ['quill', 'stand-in'],
  ['rangeslider', 'stand-in'],
  ['steady', 'stand-in'],
  ['store', 'stand-in'],
  ['twig', 'stand-in'],
  ['virtualized-list', 'stand-in'],
]);
