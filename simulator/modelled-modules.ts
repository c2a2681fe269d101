/** jQuery as the page can have it: that of Kommo, and a current one. The files of the packages that they come from. */
const jqueryFiles = {
  '2.1.3': 'jquery-host/dist/jquery.js',
  newer: 'jquery/dist/jquery.js',
};

/** The version of jQuery that the page has. */
export type JqueryVersion = keyof typeof jqueryFiles;

/** The other AMD modules of Kommo that the page has, by their names there. */
const libraryFiles: Record<string, string> = {
  underscore: 'underscore/underscore.js',
  // Kommo's twigjs can be called itself: the page wraps this one.
  'twigjs-engine': 'twig-host/twig.js',
};

/** What the server serves: the file of a package for each address. */
export const moduleFiles: ReadonlyMap<string, string> = new Map(
  [...Object.entries(libraryFiles), ...Object.entries(jqueryFiles).map(([key, file]) => [`jquery-${key}`, file])].map(
    ([name = '', file = '']) => [`modules/${name}.js`, file],
  ),
);

/** Where the page's loader finds the modules, without the end `.js`. */
export function modulePaths(jquery: JqueryVersion): Record<string, string> {
  const libraries = Object.keys(libraryFiles).map((name) => [name, `/modules/${name}`] as const);
  return { jquery: `/modules/jquery-${jquery}`, ...Object.fromEntries(libraries) };
}
