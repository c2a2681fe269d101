/**
 * The names that a script finds in Kommo's page beside those of the browser: `APP` is documented, the rest is used by
 * widgets that run there.
 */
export const pageGlobals: ReadonlySet<string> = new Set([
  'APP',
  'AMOCRM',
  '$',
  'jQuery',
  '_',
  'Backbone',
  'Twig',
  'twig',
  'moment',
  'Modernizr',
  'define',
  'require',
  'requirejs',
]);
