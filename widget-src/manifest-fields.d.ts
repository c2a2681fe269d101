/** The field tables of manifest.template.json, and where the receiver is; the build puts them here. */
declare module 'manifest-fields' {
  /** The fields of `settings`: the integration's own window. */
  export const settingsFields: import('./on-save/on-save').SettingsFields;
  /** The fields of `dp.settings`: the form of an action. */
  export const dpFields: import('./dp-settings/pipeline-field').PipelineFields;
  /** The origin of `dp.webhook_url`; empty when that is an example, where nobody answers. */
  export const receiverOrigin: string;
}
