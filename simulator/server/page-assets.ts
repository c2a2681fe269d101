import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';

const page = join(repositoryRoot, 'simulator', 'page');
const { resolve } = createRequire(import.meta.url);

/** The libraries that Kommo's page has, in its versions, and the newer jQuery; by their names in the page's address. */
const libraries: Record<string, string> = {
  'modules/require.js': 'requirejs/require.js',
  'modules/jquery-2.1.3.js': 'jquery-host/dist/jquery.js',
  'modules/jquery-newer.js': 'jquery/dist/jquery.js',
  'modules/underscore.js': 'underscore/underscore.js',
  'modules/twigjs.js': 'twig-host/twig.js',
};

/** Everything that the page is made of, by name; bundled anew at each start. */
export async function readPageAssets(): Promise<ReadonlyMap<string, Uint8Array>> {
  const reading = Object.entries(libraries).map(async ([name, file]): Promise<[string, Uint8Array]> => [
    name,
    await readFile(resolve(file)),
  ]);
  const [html, bundled, ...files] = await Promise.all([readFile(join(page, 'index.html')), bundlePage(), ...reading]);
  return new Map<string, Uint8Array>([['', html], ...bundled, ...files]);
}

async function bundlePage(): Promise<[string, Uint8Array][]> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: { page: join(page, 'main.ts'), 'page-styles': join(page, 'styles', 'page.css') },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), contents]);
}
