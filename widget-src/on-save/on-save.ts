import { guard } from '../guard';
import type { ManifestField } from '../../kommo/manifest';
import type { SaveEvent, Widget } from '../../kommo/types';
import { createTexts, translation } from '../texts';
import { filled } from './filled';
import { tellAdministrator } from './tell-administrator';

/** The fields of the manifest's `settings`, by their keys. */
export type SettingsFields = Record<string, Required<Omit<ManifestField, 'type'>>>;

/**
 * Whether Kommo may save the integration's settings: every required field has to be filled. Switching off is never
 * blocked, nor is the saving of something else than these fields. `event` is not trusted to have its documented shape.
 */
export function onSave(widget: Widget, fields: SettingsFields, event: Partial<SaveEvent> | undefined): boolean {
  if (String(event?.active).toLowerCase() !== 'y') return true;

  const values = Object(event?.fields) as Record<string, unknown>;
  // Whether Kommo also calls this when an action of the pipeline is saved is not documented.
  const keys = Object.keys(fields);
  if (Object.keys(values).length > 0 && !keys.some((key) => key in values)) return true;

  const missing = keys.filter((key) => fields[key]?.required && !filled(values[key]));
  if (missing.length > 0) tellMissing(widget, fields, missing);
  return missing.length === 0;
}

// Guarded: what may be saved does not depend on whether the page can show a notification.
const tellMissing = guard(undefined, (widget: Widget, fields: SettingsFields, missing: string[]) => {
  const texts = createTexts(widget);
  const labels = missing.map((key) => translation(widget, fields[key]?.name ?? key) ?? key);
  tellAdministrator(window, {
    header: texts('on_save.not_saved'),
    text: texts('on_save.fill_in', { fields: labels.join(', ') }),
  });
});
