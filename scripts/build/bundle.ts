import { SourceMap } from 'node:module';
import { join, relative, sep } from 'node:path';
import type { BuildFailure, Message, Plugin } from 'esbuild';
import type { ProjectPaths } from '../../shared/paths';
import { UserError } from '../../shared/user-error';
import { manifestFields } from './manifest-fields';
import type { PackageJson } from './package-json';
import type { ManifestTemplate } from './template';

/** What the bundle is made from. */
export interface BundleInput {
  paths: ProjectPaths;
  packageJson: PackageJson;
  template: ManifestTemplate;
  /** Where the widget sends what is saved; empty for nowhere. */
  receiver: string;
  minify: boolean;
}

export interface Bundle {
  /** The one AMD module that Kommo loads. */
  script: string;
  /** The line of `widget-src/` behind each line of it, as `file:line`; empty where there is none. */
  sourceLines: () => string[];
}

/** Bundles `widget-src/`. */
export async function bundle(input: BundleInput): Promise<Bundle> {
  const { paths, packageJson, template, receiver, minify } = input;
  const { build } = await import('esbuild');
  const result = await build({
    // From the folder of the project, in whose own name esbuild would take `*` and `?` for patterns.
    entryPoints: [relative(paths.root, join(paths.widgetSource, 'index.ts')).replaceAll(sep, '/')],
    absWorkingDir: paths.root,
    bundle: true,
    write: false,
    format: 'esm',
    // Every browser of the last five years; which ones Kommo still serves is not documented.
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    minify,
    // For those who try the widget; nothing of it goes into the archive.
    sourcemap: 'external',
    outdir: '.',
    plugins: [
      virtualModules({
        jquery: 'export default $;',
        'manifest-fields': manifestFields(template, receiver),
      }),
    ],
  }).catch((failure: Partial<BuildFailure>) => {
    throw failure.errors ? asUserError(failure.errors) : failure;
  });
  const [map = '', module = ''] = result.outputFiles
    .toSorted((one, other) => other.path.length - one.path.length)
    .map(({ text }) => text);
  return {
    script: asAmdModule(module, `${packageJson.name} ${packageJson.version}`),
    sourceLines: () => linesBehind(module, map),
  };
}

function virtualModules(modules: Record<string, string>): Plugin {
  return {
    name: 'virtual-modules',
    setup(build) {
      build.onResolve({ filter: /^[a-z-]+$/ }, ({ path }) =>
        modules[path] === undefined ? undefined : { path, namespace: 'widget' },
      );
      build.onLoad({ filter: /.*/, namespace: 'widget' }, ({ path }) => ({ contents: modules[path] ?? '' }));
    },
  };
}

// esbuild writes no AMD. Its ES module ends with the one export of index.ts, which becomes what the factory returns. The
// names of our source files, which it writes above their code, tell nothing to somebody who has only the archive; nor do
// its notes to itself. Of our comments it leaves one in fifty, by where they stand, so those go too.
function asAmdModule(module: string, title: string): string {
  const code = module.replace(commentLine, '').replaceAll('/* @__PURE__ */ ', '');
  const body = code.replace(/export\s*\{\s*([\w$]+) as default\s*\};?\s*$/, 'return $1;\n');
  if (body === code) {
    throw new UserError('widget-src/index.ts has to have a default export and no other: Kommo takes the widget alone.');
  }
  return `/* ${title} */\ndefine(['jquery'], function ($) {\n'use strict';\n\n${indentedByTabs(body)}});\n`;
}

// A thirtieth smaller. Where a text in backticks goes over several lines, some of these blanks would be its own.
function indentedByTabs(code: string): string {
  const hasLongText = code.split('\n').some((line) => line.split('`').length % 2 === 0);
  return hasLongText ? code : code.replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
}

const commentLine = /^ *(?:\/\/.*|\/\*\*.*\*\/)\n/gm;

/** How many lines stand above the bundle in script.js. */
const linesAbove = 4;

function linesBehind(module: string, map: string): string[] {
  const sources = new SourceMap(JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0]);
  const comments = new Set(module.match(commentLine));
  const lines = module.split('\n').flatMap((line, index) => {
    if (comments.has(`${line}\n`)) return [];
    const entry = sources.findEntry(index, line.search(/\S|$/));
    return 'originalSource' in entry ? `${entry.originalSource}:${entry.originalLine + 1}` : '';
  });
  return [...Array<string>(linesAbove).fill(''), ...lines];
}

function asUserError(errors: Message[]): UserError {
  const lines = errors.map(({ text, location }) =>
    location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text,
  );
  return new UserError(`script.js cannot be bundled. Correct this:\n${lines.join('\n')}`);
}
