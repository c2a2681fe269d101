import type { TestProject } from 'vitest/node';
import { buildWidget } from '../../scripts/build/build-widget';
import { writeArchive } from '../../scripts/build/write-archive';
import { projectPaths } from '../../shared/paths';
import { type Browser, findBrowser } from './browser/find-browser';
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

/** Builds the archives that the tests run, as `npm run build` does, and finds the browser they run them in. */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
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
