import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { fingerprint } from './fingerprint.mjs';
import { origin } from './is-fresh.mjs';
import { root } from './root.mjs';

// These decide how a command is compiled, so it is made anew when one of them has changed.
const ownSources = ['scripts/run/compile.mjs', 'scripts/run/is-fresh.mjs', 'scripts/run/fingerprint.mjs'];

/**
 * Bundles a command with all its modules into the one file `compiled`; dependencies stay in node_modules. False, and the
 * reason is printed, where that does not work.
 * @param {string} command
 * @param {string} compiled
 */
export async function compile(command, compiled) {
  try {
    await writeWhole(compiled, await bundle(command, compiled));
    return true;
  } catch (error) {
    console.error(`${command} cannot be compiled. ${error instanceof Error ? error.message : String(error)}`);
    if (isRefused(error)) console.error('Let somebody who may write there run: npm run compile -w receiver');
    process.exitCode = 1;
    return false;
  }
}

/**
 * Whoever runs a server is seldom who may write to its code.
 * @param {unknown} error
 */
function isRefused(error) {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
}

/**
 * @param {string} command
 * @param {string} compiled
 */
async function bundle(command, compiled) {
  /** @type {Map<string, Uint8Array>} */
  const sources = new Map();
  for (const path of ownSources) sources.set(path, await readFile(join(root, path)));
  const { outputFiles } = await build({
    entryPoints: [join(root, command)],
    absWorkingDir: root,
    outfile: compiled,
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    charset: 'utf8',
    // No other: a new file beside a source could otherwise be meant by an import, and nobody would look for it.
    resolveExtensions: ['.ts'],
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [readsInto(sources, dirname(compiled))],
  });
  const read = [...sources].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const made = { paths: read.map(([path]) => path), fingerprint: fingerprint(read) };
  return `${outputFiles[0]?.text}\n${origin}${JSON.stringify(made)}`;
}

/**
 * Reads the sources for esbuild, to know exactly which bytes of which files it has compiled. `import.meta.url` stays the
 * address of the source, told from where the compiled file lies: a copied project keeps working on itself.
 * @param {Map<string, Uint8Array>} sources
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
function readsInto(sources, folder) {
  return {
    name: 'reads-sources',
    setup(esbuild) {
      esbuild.onLoad({ filter: /.*/, namespace: 'file' }, async ({ path }) => {
        const content = await readFile(path);
        sources.set(slashed(relative(root, path)), content);
        const address = `new URL(${JSON.stringify(slashed(relative(folder, path)))}, import.meta.url).href`;
        return { contents: content.toString().replaceAll('import.meta.url', address), loader: 'default' };
      });
    },
  };
}

/** @param {string} path */
function slashed(path) {
  return path.replaceAll('\\', '/');
}

/**
 * In one step, from a file of this process: neither a killed run nor another one beside it leaves half a file.
 * @param {string} path
 * @param {string} content
 */
async function writeWhole(path, content) {
  const own = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(own, content);
    await rename(own, path);
  } finally {
    await rm(own, { force: true });
  }
}
