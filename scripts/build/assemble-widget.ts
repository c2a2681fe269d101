import { projectPaths } from '../paths';
import type { BuildOptions } from './build-options';
import { bundle } from './bundle';
import { collectFiles, findLocales } from './collect-files';
import { readEnvironmentFile } from './environment-file';
import { createManifest } from './manifest';
import { readPackageJson } from './package-json';
import { readTemplate } from './template';

/** What a widget is made from, besides the files of the project. */
export interface WidgetSources extends BuildOptions {
  /** The folder of the project. */
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** The files of the archive-to-be, by their names in it. Types are not checked here. */
export async function assembleWidget(sources: WidgetSources): Promise<Map<string, Buffer>> {
  const { root, environment, environmentName, minify } = sources;
  const paths = projectPaths(root);
  const [packageJson, template, locales, file] = await Promise.all([
    readPackageJson(paths.packageJson),
    readTemplate(paths.manifestTemplate),
    findLocales(paths),
    readEnvironmentFile(root, environmentName),
  ]);
  const manifest = createManifest(template, locales, { environment, file, packageJson });
  const [script, copied] = await Promise.all([
    bundle({ paths, packageJson, template, minify }),
    collectFiles(paths, locales),
  ]);
  return new Map(copied)
    .set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    .set('script.js', Buffer.from(script));
}
