import { projectPaths } from '../../shared/paths';
import { UserError } from '../../shared/user-error';
import type { BuildOptions } from './build-options';
import { bundle } from './bundle';
import { collectFiles, findLocales } from './collect-files';
import { readEnvironmentFile } from './environment-file';
import { createManifest } from './manifest';
import { readPackageJson } from './package-json';
import { receiverOrigin } from './receiver-origin';
import { readTemplate } from './template';
import { isWebAddress, notAnAddress } from '../../shared/web-address';

/** What a build is made from, besides the files of the project. */
export interface BuildInput extends BuildOptions {
  /** The folder of the project. */
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Where the widget sends what is saved as long as `webhook_url` is an example; without it, nowhere. */
  exampleReceiver?: string;
}

/** What goes into the archive. */
export interface AssembledFiles {
  /** The files by their names in the archive. */
  files: ReadonlyMap<string, Buffer>;
  /** What lies among the languages and is none. */
  leftOut: readonly string[];
  /** The address that Kommo will call. */
  webhookUrl: string;
  /** The lines of the sources behind those of script.js; not part of the archive. */
  sourceLines: () => string[];
}

/** Makes the files of the archive from the project in `root`. Types are not checked here, and nothing is written. */
export async function assembleFiles(input: BuildInput): Promise<AssembledFiles> {
  const { root, environment, environmentName, minify, exampleReceiver = '' } = input;
  const paths = projectPaths(root);
  const [packageJson, template, { locales, leftOut }, file] = await Promise.all([
    readPackageJson(paths.packageJson),
    readTemplate(paths.manifestTemplate),
    findLocales(paths),
    readEnvironmentFile(root, environmentName),
  ]);
  const manifest = createManifest(template, locales, { environment, file, packageJson });
  const { webhook_url: webhookUrl } = manifest.dp;
  if (!isWebAddress(webhookUrl)) throw new UserError(`manifest.template.json/dp/webhook_url: ${notAnAddress}`);
  const [{ script, sourceLines }, copied] = await Promise.all([
    bundle({ paths, packageJson, template, minify, receiver: receiverOrigin(webhookUrl) || exampleReceiver }),
    collectFiles(paths, locales),
  ]);
  const files = new Map(copied)
    .set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    .set('script.js', Buffer.from(script));
  return { files, leftOut, webhookUrl, sourceLines };
}
