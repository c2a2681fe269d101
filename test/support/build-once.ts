import type { TestProject } from 'vitest/node';
import { buildWidget } from '../../scripts/build/build-widget';
import { copyProject } from './project-copy';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the widget.zip that all tests share. */
    archive: string;
  }
}

/** Builds the archive that the tests run, as `npm run build` does. */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const { root, remove } = await copyProject();
  const { archive } = await buildWidget({ root, environment: {}, environmentName: undefined, minify: false });
  project.provide('archive', archive);
  return remove;
}
