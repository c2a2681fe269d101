import { guard } from '../guard';
import type { ManifestField } from '../../kommo/manifest';
import type { SaveEvent, Widget } from '../../kommo/types';
import { createTexts, translation } from '../texts';
import { filled } from './filled';
import { sendSettings } from './send-settings';
import { tellAdministrator } from './tell-administrator';

/** The fields of the manifest's `settings`, by their keys. */
export type SettingsFields = Record<string, Required<Omit<ManifestField, 'type'>>>;

/** What is saved, and who is told of it. */
export interface SavedSettings {
  fields: SettingsFields;
  /** The origin of the receiver; empty when there is none. */
  receiver: string;
}

/**
 * Whether Kommo may save the integration's settings: every required field has to be filled. What is saved goes to the
 * receiver too, whose answer is waited for. Switching off is never blocked, nor is the saving of something else than these
 * fields. `event` is not trusted to have its documented shape.
 */
export function onSave(
  widget: Widget,
  { fields, receiver }: SavedSettings,
  event: Partial<SaveEvent> | undefined,
): boolean | Promise<boolean> {
  if (String(event?.active).toLowerCase() !== 'y') return true;

  const values = Object(event?.fields) as Record<string, unknown>;
  // Whether Kommo also calls this when an action of the pipeline is saved is not documented.
  const keys = Object.keys(fields);
  if (Object.keys(values).length > 0 && !keys.some((key) => key in values)) return true;

  const missing = keys.filter((key) => fields[key]?.required && !filled(values[key]));
  if (missing.length === 0) return sendSettings(widget, receiver, textsOf(values, keys));
  tellMissing(widget, fields, missing);
  return false;
}

function textsOf(values: Record<string, unknown>, keys: string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const key of keys) {
    const value = values[key];
    if (typeof value === 'string') texts[key] = value;
  }
  return texts;
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
