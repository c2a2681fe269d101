import { join } from 'node:path';
import { filesOfZip } from '../../archive/files-of-zip';
import { buildWidget, type WidgetBuild } from '../build/build-widget';
import { demandRegularFiles } from '../build/demand-regular-files';
import { typeCheck } from '../build/type-check';
import { projectPaths } from '../../shared/paths';
import { UserError } from '../../shared/user-error';
import type { ArchiveSource } from '../../simulator/server/sources/archive-source';
import { checkWith } from '../../simulator/server/sources/check-with';

/**
 * The widget of the project in `root`, built in memory at each change. Where no address is set for it, it sends what an
 * administrator saves to the local `receiver`.
 */
export function projectSource(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  receiver?: { publicUrl: string },
): ArchiveSource {
  const paths = projectPaths(root);
  const forTrying = receiver && { exampleReceiver: receiver.publicUrl };
  let built: WidgetBuild | undefined;
  return {
    name: 'widget-src',
    watched: [
      paths.widgetSource,
      paths.i18n,
      paths.images,
      paths.manifestTemplate,
      paths.packageJson,
      join(root, '.env'),
    ],
    async load() {
      await demandRegularFiles(paths);
      const options = { environmentName: undefined, minify: false, ...forTrying };
      built = await buildWidget({ root, environment, ...options });
      // Not the files that were packed: what is shown is what would be uploaded.
      return filesOfZip(built.archive);
    },
    sourceLines: () => built?.sourceLines() ?? [],
    async findings() {
      return built ? checkWith({ target: built.archive, options: { packageJson: paths.packageJson } }) : [];
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
