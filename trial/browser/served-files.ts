import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';
import { moduleFiles } from '../../simulator/modelled-modules';

const { resolve } = createRequire(import.meta.url);

/** The loader of AMD modules, and the modules. */
const libraries = [['modules/require.js', 'requirejs/require.js'], ...moduleFiles] as const;

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Kommo, as a trial has it</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page-styles.css">
<script src="/modules/require.js"></script>
<script src="/page.js"></script>
<body></body>
</html>
`;

/** What the page of a trial is made of, by path; made once for all trials of a run. */
export async function readServedFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const reading = [...libraries, ['axe.js', 'axe-core/axe.min.js']].map(
    async ([name = '', file = '']): Promise<[string, Buffer]> => [name, await readFile(resolve(file))],
  );
  return new Map<string, Buffer>([['', Buffer.from(html)], ...(await bundlePage()), ...(await Promise.all(reading))]);
}

async function bundlePage(): Promise<[string, Buffer][]> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // From there: a "*" in the path of the project would be taken for a pattern.
    absWorkingDir: join(repositoryRoot, 'trial', 'page'),
    entryPoints: { page: './main.ts', 'page-styles': './page.css' },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), Buffer.from(contents)]);
}
