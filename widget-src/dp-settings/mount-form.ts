import type { Widget } from '../kommo';
import { createPlaceholders } from '../placeholders/placeholders';
import { createTexts, translation } from '../texts';
import { announceBeforeSaving } from './announce-before-saving';
import { checkboxControl } from './checkbox-control';
import { insertText } from './insert-text';
import { createMarkerList } from './marker-list';
import { messageControl } from './message-control';
import { findNativeInput, nativeField } from './native-field';
import type { Control, ControlOptions, PipelineFields } from './pipeline-field';
import { rootClass } from './root';

const controls: Record<string, (options: ControlOptions) => Control> = {
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
  const announce = announceBeforeSaving(form, natives);

  const drawn = natives.flatMap((native) => {
    const field = fields[native.code];
    const draw = controls[field?.control ?? ''];
    if (!field || !draw) return [];
    const label = translation(widget, field.name) ?? (native.printedLabel || native.code);
    const onEdit = (value: string): void => {
      announce();
      native.write(value);
    };
    const options = { widget, texts, placeholders, label, required: field.required, saved: native.saved, onEdit };
    return [{ native, control: draw(options) }];
  });

  // Kommo's form is touched last: where drawing fails, it stays as it was.
  for (const { native, control } of drawn) native.replaceWith(control.element);
  const messages = drawn.flatMap(({ control }) => (control.textarea ? [control] : []));
  messages[messages.length - 1]?.element.after(createMarkerList(placeholders, texts, inserterInto(messages)));
}

/** Inserts into the message that was last worked in, at first into the first one. */
function inserterInto(messages: Control[]): (text: string) => void {
  let current = messages[0]?.textarea;
  for (const { textarea } of messages) textarea?.addEventListener('focus', () => (current = textarea));
  return (text) => current && insertText(current, text);
}
