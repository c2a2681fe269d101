import type { Widget } from '../../kommo/types';
import { createPlaceholders } from '../placeholders/placeholders';
import { createTexts, translation } from '../texts';
import { checkboxControl } from './checkbox-control';
import type { ControlName } from './control-names';
import { activateDone, announceBeforeSaving } from './done';
import { insertText } from './insert-text';
import { createMarkerList } from './marker-list';
import { messageControl } from './message-control';
import { findNativeInput, nativeField } from './native-field';
import type { Control, ControlOptions, PipelineFields } from './pipeline-field';
import { rootClass } from './root';

const controls: Record<ControlName, (options: ControlOptions) => Control> = {
  textarea: messageControl,
  checkbox: checkboxControl,
};

/** Whether the widget has drawn its controls into `form`. */
export function isMounted(form: HTMLFormElement): boolean {
  return form.querySelector(`.${rootClass}`) !== null;
}

/** Draws the widget's controls in the place of Kommo's rows. Every listener is on the form or inside it. */
export function mountForm(widget: Widget, form: HTMLFormElement, fields: PipelineFields): void {
  const texts = createTexts(widget);
  const placeholders = createPlaceholders(window, texts);
  const natives = Object.keys(fields)
    .flatMap((code) => findNativeInput(form, code) ?? [])
    .map(nativeField);

  const drawn = natives.flatMap((native) => {
    const field = fields[native.code];
    if (!field?.control) return [];
    const label = translation(widget, field.name) ?? (native.printedLabel || native.code);
    const onEdit = (value: string): void => {
      native.write(value);
      if (natives.some(({ changed }) => changed())) activateDone(form);
    };
    const options = { widget, texts, placeholders, label, required: field.required, saved: native.saved, onEdit };
    return [{ native, control: controls[field.control](options) }];
  });
  const messages = drawn.flatMap(({ control }) => (control.textarea ? [control] : []));
  const markers = createMarkerList(placeholders, texts, inserterInto(messages));

  // Kommo's form is touched last: where drawing fails, it stays as it was.
  for (const { native, control } of drawn) native.replaceWith(control.element);
  messages[messages.length - 1]?.element.after(markers);
  announceBeforeSaving(form, natives);
}

/** Inserts into the message that was last worked in, at first into the first one. */
function inserterInto(messages: Control[]): (text: string) => void {
  let current = messages[0]?.textarea;
  for (const { textarea } of messages) textarea?.addEventListener('focus', () => (current = textarea));
  return (text) => current && insertText(current, text);
}
