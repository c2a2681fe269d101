import type { ManifestTemplate } from './template';

/** The module `manifest-fields` that widget-src imports: the field tables of the template, and who takes the settings. */
export function manifestFields({ settings, dp }: Pick<ManifestTemplate, 'settings' | 'dp'>, receiver = ''): string {
  return [
    `export const settingsFields = ${JSON.stringify(settings)};`,
    `export const dpFields = ${JSON.stringify(dp.settings)};`,
    `export const receiverOrigin = ${JSON.stringify(receiver)};`,
  ].join('\n');
}
