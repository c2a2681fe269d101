import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { fingerprint } from './fingerprint.cjs';
import { origin } from './fresh-code.cjs';
import { includedPackages, isQuick } from './quick-commands.cjs';
import { printable } from './printable.cjs';
import { root } from './root.cjs';

// These decide how a command is compiled, so it is made anew when one of them has changed.
const ownSources = ['compile.mjs', 'quick-commands.cjs', 'fresh-code.cjs', 'fingerprint.cjs'].map(
  (name) => `scripts/run/${name}`,
);

/**
 * Bundles a command with all its modules into the one file `compiled`; dependencies stay in node_modules. False, and the
 * reason is printed, where that does not work.
 * @param {string} command
 * @param {string} compiled
 */
export async function compile(command, compiled) {
  try {
    const { code, map } = await bundle(command, compiled);
    // The code last: without it nobody looks at the map.
    if (map !== undefined) await writeWhole(`${compiled}.map`, map);
    await writeWhole(compiled, code);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(printable(`${command} cannot be compiled. ${reason}`));
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
 * The code, with the list of its sources as its last line, and the map that tells its places in them, where that is not
 * in the code as well.
 * @param {string} command
 * @param {string} compiled
 */
async function bundle(command, compiled) {
  /** @type {Map<string, Uint8Array>} */
  const sources = new Map();
  for (const path of ownSources) sources.set(path, readFileSync(join(root, path)));
  const { outputFiles } = await build({
    ...(isQuick(command) ? quickly(sources, dirname(compiled)) : asModule(sources, dirname(compiled))),
    // From the working directory: a "*" in the path of the project would be taken for a pattern.
    entryPoints: [`./${slashed(command)}`],
    absWorkingDir: root,
    outfile: compiled,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    sourcesContent: false,
    logLevel: 'silent',
  });
  const read = [...sources].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const made = { paths: read.map(([path]) => path), fingerprint: fingerprint(read) };
  const [map, code] = [outputFiles.at(-2)?.text, outputFiles.at(-1)?.text];
  const whole = `${code}\n${origin}${JSON.stringify(made)}`;
  return { map, code: isQuick(command) ? inAscii(whole) : whole };
}

/**
 * A quick command is read byte by byte. esbuild writes other letters in texts by their numbers; those in regular
 * expressions it leaves, where a number means the same.
 * @param {string} code
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * @param {Map<string, Uint8Array>} sources
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions}
 */
function asModule(sources, folder) {
  return {
    format: 'esm',
    charset: 'utf8',
    // No other: a new file beside a source could otherwise be meant by an import, and nobody would look for it.
    resolveExtensions: ['.ts'],
    packages: 'external',
    sourcemap: 'inline',
    plugins: [readsInto(sources, (path) => `new URL(${pathFrom(folder, path)}, import.meta.url).href`)],
  };
}

/**
 * @param {Map<string, Uint8Array>} sources
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions}
 */
function quickly(sources, folder) {
  const url = "require('node:url')";
  const address = (/** @type {string} */ path) =>
    `new URL(${pathFrom(folder, path)}, ${url}.pathToFileURL(__filename)).href`;
  return {
    format: 'cjs',
    // Those of the included packages; beside a source, .ts still comes first.
    resolveExtensions: ['.ts', '.js'],
    mainFields: ['module', 'main'],
    // Code that V8 has kept does not find out where it is from, so nothing could be imported by it later.
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    plugins: [leavesPackages, readsInto(sources, address)],
  };
}

/**
 * @param {string} folder
 * @param {string} path
 */
function pathFrom(folder, path) {
  return JSON.stringify(slashed(relative(folder, path)));
}

/** All but the few packages that are included stay in node_modules. */
const leavesPackages = {
  name: 'leaves-packages',
  /** @param {import('esbuild').PluginBuild} esbuild */
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      includedPackages.has(path) || importer.includes('node_modules') ? undefined : { external: true },
    );
  },
};

/**
 * Reads the sources for esbuild, to know exactly which bytes of which files it has compiled. `import.meta.url` stays the
 * address of the source, told from where the compiled file lies: a copied project keeps working on itself.
 * @param {Map<string, Uint8Array>} sources
 * @param {(path: string) => string} address
 * @returns {import('esbuild').Plugin}
 */
function readsInto(sources, address) {
  return {
    name: 'reads-sources',
    setup(esbuild) {
      // One after the other: all at once they are more open files than some systems allow.
      esbuild.onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) => {
        const content = readFileSync(path);
        sources.set(slashed(relative(root, path)), content);
        return { contents: content.toString().replaceAll('import.meta.url', () => address(path)), loader: 'default' };
      });
    },
  };
}

/** @param {string} path */
function slashed(path) {
  return path.replaceAll('\\', '/');
}

/**
 * In one step, from a file of its own: neither a killed run nor another one beside it, which may be a thread of the same
 * process, leaves half a file.
 * @param {string} path
 * @param {string} content
 */
async function writeWhole(path, content) {
  const own = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(own, content);
    await rename(own, path);
  } finally {
    await rm(own, { force: true });
  }
}
