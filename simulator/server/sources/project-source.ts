import { join } from 'node:path';
import { assembleWidget } from '../../../scripts/build/assemble-widget';
import { typeCheck } from '../../../scripts/build/type-check';
import { zip } from '../../../scripts/build/zip';
import { projectPaths } from '../../../scripts/paths';
import { UserError } from '../../../scripts/user-error';
import { readZip } from '../read-zip';
import type { ArchiveSource } from './archive-source';

/** The widget of the project in `root`, built in memory at each change. */
export function projectSource(root: string, environment: Readonly<Record<string, string | undefined>>): ArchiveSource {
  const paths = projectPaths(root);
  return {
    name: 'widget-src',
    watched: [paths.widgetSource, paths.i18n, paths.images, paths.manifestTemplate, paths.packageJson, join(root, '.env')],
    async load() {
      const files = await assembleWidget({ root, environment, environmentName: undefined, minify: false });
      // Through the zip and back: what is shown is what would be uploaded.
      return readZip(await zip(files));
    },
    async typeErrors() {
      try {
        await typeCheck(root, 'widget-src');
        return undefined;
      } catch (error) {
        if (error instanceof UserError) return error.message;
        throw error;
      }
    },
  };
}
