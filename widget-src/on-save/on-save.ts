import type { SaveEvent, Widget } from '../kommo';
import { createTexts, translation } from '../texts';
import { filled } from './filled';
import { tellAdministrator } from './tell-administrator';

/** The fields of the manifest's `settings`, by their keys. */
export type SettingsFields = Record<string, { name: string; required: boolean }>;

/**
 * Whether Kommo may save the integration's settings: every required field has to be filled. Switching off is never
 * blocked. `event` is not trusted to have its documented shape.
 */
export function onSave(widget: Widget, fields: SettingsFields, event: Partial<SaveEvent> | undefined): boolean {
  if (String(event?.active).toLowerCase() !== 'y') return true;

  const values = event?.fields ?? {};
  const missing = Object.keys(fields).filter((key) => fields[key]?.required && !filled(values[key]));
  if (missing.length === 0) return true;

  const texts = createTexts(widget);
  const labels = missing.map((key) => translation(widget, fields[key]?.name ?? key) ?? key);
  tellAdministrator(window, {
    header: texts('on_save.not_saved'),
    text: texts('on_save.fill_in', { fields: labels.join(', ') }),
  });
  return false;
}
