import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { projectPaths } from '../paths';
import type { BuildOptions } from './build-options';
import { bundle } from './bundle';
import { collectFiles, findLocales } from './collect-files';
import { readEnvironmentFile } from './environment-file';
import { createManifest } from './manifest';
import { readPackageJson } from './package-json';
import { readTemplate } from './template';
import { typeCheck } from './type-check';
import { zip } from './zip';

/** What a build is made from, besides the files of the project. */
export interface BuildInput extends BuildOptions {
  /** The folder of the project. */
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** A finished build. */
export interface WidgetBuild {
  /** Where widget.zip was written. */
  archive: string;
  /** The packed files by their names in the archive. */
  files: ReadonlyMap<string, Buffer>;
  /** The sha256 of widget.zip in hexadecimal. */
  sha256: string;
  /** The address that Kommo will call. */
  webhookUrl: string;
}

/** Makes `dist/widget.zip`. Where it fails, no archive is left, not even the one from before. */
export async function buildWidget({ root, environment, environmentName, minify }: BuildInput): Promise<WidgetBuild> {
  const paths = projectPaths(root);
  await rm(paths.archive, { force: true });

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
    typeCheck(root, 'widget-src'),
  ]);
  const files = new Map(copied)
    .set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    .set('script.js', Buffer.from(script));

  const packed = await zip(files);
  await mkdir(paths.dist, { recursive: true });
  await writeFile(`${paths.archive}.new`, packed);
  await rename(`${paths.archive}.new`, paths.archive);
  const { webhook_url: webhookUrl } = (manifest as { dp: { webhook_url: string } }).dp;
  return { archive: paths.archive, files, sha256: createHash('sha256').update(packed).digest('hex'), webhookUrl };
}
