import type { TestProject } from 'vitest/node';
import { compile } from '../../scripts/run/compile.mjs';
import { compiledPath } from '../../scripts/run/compiled-path.cjs';
import { freshCode } from '../../scripts/run/fresh-code.cjs';
import { buildWidget } from '../../scripts/build/build-widget';
import { writeArchive } from '../../scripts/build/write-archive';
import { projectPaths } from '../../shared/paths';
import type { Browser } from '../../trial/browser/browser';
import { findBrowser } from '../../trial/browser/find-browser';
import { copyProduct, copyProject, type ProjectCopy } from './project-copy';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the widget.zip that the tests of the machinery share; its product is that of test/support/product. */
    archive: string;
    /** The path of the widget.zip of this repository's own product. */
    product: string;
    browser: Browser;
  }
}

/** The commands and threads that many tests run, each in a process of its own or in a copy of the project. */
const commands = [
  'scripts/build.ts',
  'scripts/check.ts',
  'check/thread/main.ts',
  'receiver/main.ts',
  'receiver/spool/spool-thread.ts',
  'receiver/store/sqlite-thread.ts',
  'receiver/operator/main.ts',
  'scripts/dev/receiver-process.ts',
  'scripts/kommo-api.ts',
  'test/receiver/accept/support/program.ts',
  'test/receiver/support/caller.ts',
];

/**
 * Builds the archives that the tests run, as `npm run build` does, finds the browser they run them in, and compiles the
 * commands, which each test would else do for itself.
 */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  for (const command of commands) {
    const compiled = compiledPath(command);
    if (!freshCode(compiled)) await compile(command, compiled);
  }
  const copies = [await copyProject(), await copyProduct()] as const;
  project.provide('archive', await build(copies[0]));
  project.provide('product', await build(copies[1]));
  project.provide('browser', await findBrowser());
  return async () => {
    for (const { remove } of copies) await remove();
  };
}

async function build({ root }: ProjectCopy): Promise<string> {
  const built = await buildWidget({ root, environment: {}, environmentName: undefined, minify: false });
  const { archive } = projectPaths(root);
  await writeArchive(archive, built.archive);
  return archive;
}
