import type { TestProject } from 'vitest/node';
import { compile } from '../../scripts/run/compile.mjs';
import { compiledPath } from '../../scripts/run/compiled-path.mjs';
import { isFresh } from '../../scripts/run/is-fresh.mjs';
import { buildWidget } from '../../scripts/build/build-widget';
import { writeArchive } from '../../scripts/build/write-archive';
import { projectPaths } from '../../shared/paths';
import { type Browser, findBrowser } from './browser/find-browser';
import { copyProject } from './project-copy';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the widget.zip that all tests share. */
    archive: string;
    browser: Browser;
  }
}

/** The commands that many tests run, each in a process of its own or in a copy of the project. */
const commands = ['scripts/build.ts', 'scripts/check.ts'];

/**
 * Builds the archive that the tests run, as `npm run build` does, finds the browser they run it in, and compiles the
 * commands, which each test would else do for itself.
 */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  for (const command of commands) {
    const compiled = compiledPath(command);
    if (!isFresh(compiled)) await compile(command, compiled);
  }
  const { root, remove } = await copyProject();
  const build = await buildWidget({ root, environment: {}, environmentName: undefined, minify: false });
  const { archive } = projectPaths(root);
  await writeArchive(archive, build.archive);
  project.provide('archive', archive);
  project.provide('browser', await findBrowser());
  return remove;
}
