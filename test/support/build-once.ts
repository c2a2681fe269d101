import type { TestProject } from 'vitest/node';
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

/** Builds the archive that the tests run, as `npm run build` does, and finds the browser they run it in. */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const { root, remove } = await copyProject();
  const build = await buildWidget({ root, environment: {}, environmentName: undefined, minify: false });
  const { archive } = projectPaths(root);
  await writeArchive(archive, build.archive);
  project.provide('archive', archive);
  project.provide('browser', await findBrowser());
  return remove;
}
