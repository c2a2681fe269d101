import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';
import { moduleFiles } from '../modelled-modules';

const page = join(repositoryRoot, 'simulator', 'page');
const { resolve } = createRequire(import.meta.url);

/** The loader of AMD modules, and the modules. */
const libraries = [['modules/require.js', 'requirejs/require.js'], ...moduleFiles] as const;

let read: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** Everything that the page is made of, by name; bundled once by each process. */
export function readPageAssets(): Promise<ReadonlyMap<string, Uint8Array>> {
  return (read ??= readAnew());
}

async function readAnew(): Promise<ReadonlyMap<string, Uint8Array>> {
  const reading = libraries.map(async ([name, file]): Promise<[string, Uint8Array]> => [
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
