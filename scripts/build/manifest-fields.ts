import type { ManifestTemplate } from './template';

/** The module `manifest-fields` that widget-src imports: the field tables of the template. */
export function manifestFields({ settings, dp }: Pick<ManifestTemplate, 'settings' | 'dp'>): string {
  return [
    `export const settingsFields = ${JSON.stringify(settings)};`,
    `export const dpFields = ${JSON.stringify(dp.settings)};`,
  ].join('\n');
}
