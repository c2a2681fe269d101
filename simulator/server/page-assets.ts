import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';
import { moduleFiles } from '../modelled-modules';

const page = join(repositoryRoot, 'simulator', 'page');
const { resolve } = createRequire(import.meta.url);

/** What the names of the gate's files begin with. */
const gate = 'gate.';

/** The loader of AMD modules, and the modules. */
const libraries = [['modules/require.js', 'requirejs/require.js'], ...moduleFiles] as const;

/** What pages are made of, by name: the page with the widget, and this server's own ones. */
export type PageAssets = Record<'widget' | 'own', ReadonlyMap<string, Uint8Array>>;

let read: Promise<PageAssets> | undefined;

/** Everything that the pages are made of; bundled once by each process. */
export function readPageAssets(): Promise<PageAssets> {
  return (read ??= readAnew());
}

async function readAnew(): Promise<PageAssets> {
  const reading = libraries.map(async ([name, file]): Promise<[string, Uint8Array]> => [
    name,
    await readFile(resolve(file)),
  ]);
  const [html, bundled, ...files] = await Promise.all([readFile(join(page, 'index.html')), bundlePage(), ...reading]);
  return {
    widget: new Map<string, Uint8Array>([['', html], ...bundled.filter(([name]) => !name.startsWith(gate)), ...files]),
    own: new Map(bundled.filter(([name]) => name.startsWith(gate))),
  };
}

async function bundlePage(): Promise<[string, Uint8Array][]> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // From there: a "*" in the path of the project would be taken for a pattern.
    absWorkingDir: page,
    entryPoints: { page: './main.ts', 'page-styles': './styles/page.css', gate: './gate/gate.ts' },
    outdir: repositoryRoot,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    // Who looks into the page with the browser's tools finds these sources.
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), contents]);
}
