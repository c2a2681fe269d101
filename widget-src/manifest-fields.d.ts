/** The field tables of manifest.template.json; the build puts them here. */
declare module 'manifest-fields' {
  /** The fields of `settings`: the integration's own window. */
  export const settingsFields: import('./on-save/on-save').SettingsFields;
  /** The fields of `dp.settings`: the form of an action. */
  export const dpFields: import('./dp-settings/pipeline-field').PipelineFields;
}
