import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { projectPaths } from '../paths';
import { assembleWidget, type WidgetSources } from './assemble-widget';
import { typeCheck } from './type-check';
import { zip } from './zip';

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
export async function buildWidget(sources: WidgetSources): Promise<WidgetBuild> {
  const paths = projectPaths(sources.root);
  await rm(paths.archive, { force: true });
  const [files] = await Promise.all([assembleWidget(sources), typeCheck(sources.root, 'widget-src')]);

  const packed = await zip(files);
  await mkdir(paths.dist, { recursive: true });
  await writeFile(`${paths.archive}.new`, packed);
  await rename(`${paths.archive}.new`, paths.archive);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  return { archive: paths.archive, files, sha256, webhookUrl: webhookUrlOf(files) };
}

function webhookUrlOf(files: ReadonlyMap<string, Buffer>): string {
  const { dp } = JSON.parse(String(files.get('manifest.json'))) as { dp: { webhook_url: string } };
  return dp.webhook_url;
}
