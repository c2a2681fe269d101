/** A field of `settings` or `dp.settings` in a widget's manifest.json. */
export interface ManifestField {
  /** The i18n path of its label. */
  name: string;
  type: string;
  required?: boolean;
}

/** What the model of Kommo's page reads from a widget's manifest.json. */
export interface Manifest {
  widget: {
    name: string;
    description: string;
    version?: string;
    init_once?: boolean;
    support?: { link?: string; email?: string };
  };
  locations?: string[];
  settings?: Record<string, ManifestField>;
  dp?: { settings?: Record<string, ManifestField>; action_multiple?: boolean; webhook_url?: string };
}
