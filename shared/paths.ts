import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the parts of a widget project lie; the commands work from any directory because they start from here. */
export interface ProjectPaths {
  root: string;
  packageJson: string;
  manifestTemplate: string;
  widgetSource: string;
  i18n: string;
  images: string;
  dist: string;
  archive: string;
}

export function projectPaths(root: string): ProjectPaths {
  return {
    root,
    packageJson: join(root, 'package.json'),
    manifestTemplate: join(root, 'manifest.template.json'),
    widgetSource: join(root, 'widget-src'),
    i18n: join(root, 'i18n'),
    images: join(root, 'images'),
    dist: join(root, 'dist'),
    archive: join(root, 'dist', 'widget.zip'),
  };
}

export const repositoryRoot = resolve(fileURLToPath(import.meta.url), '..', '..');
