import type { ManifestField } from '../../kommo/manifest';
import { UserError } from '../../shared/user-error';
import { slotValue, type SlotSources } from './slot-values';
import type { FieldTemplate, ManifestTemplate } from './template';

/** A manifest.json, as far as the build looks into its own. */
export interface GeneratedManifest {
  dp: { webhook_url: string };
}

/** The manifest.json of the archive: the template with its slots filled, its locales named and what is the widget's own taken out. */
export function createManifest(template: ManifestTemplate, locales: string[], sources: SlotSources): GeneratedManifest {
  const dpSettings = Object.entries(template.dp.settings).map(([code, field]) => [code, manifestFieldOf(field)]);
  const manifest = {
    ...template,
    widget: { ...template.widget, locale: locales },
    dp: { ...template.dp, settings: Object.fromEntries(dpSettings) as object },
  };
  return fillSlots(manifest, '', sources) as GeneratedManifest;
}

/** What of a field is the widget's own; one that is added to the template has to be named here to compile. */
const widgetKeys: Record<Exclude<keyof FieldTemplate, keyof ManifestField>, true> = { control: true };

function manifestFieldOf(field: FieldTemplate): object {
  return Object.fromEntries(Object.entries(field).filter(([key]) => !(key in widgetKeys)));
}

function fillSlots(value: unknown, pointer: string, sources: SlotSources): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{([^}]*)(\}?)/g, (_, name: string, end: string) => {
      if (end) return slotValue(name, pointer, sources);
      throw new UserError(`manifest.template.json${pointer}: the slot "\${${name}" is not closed. Add the "}".`);
    });
  }
  if (Array.isArray(value)) return value.map((item, index) => fillSlots(item, `${pointer}/${index}`, sources));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillSlots(item, `${pointer}/${key}`, sources)]),
  );
}
