import type { Widget } from '../../kommo/types';
import { guard } from '../guard';
import { createPlaceholders } from '../placeholders/placeholders';
import { createTexts, translation } from '../texts';
import { checkboxControl } from './checkbox-control';
import { activateDone, announceBeforeSaving } from './done';
import { messageControl } from './message/message-control';
import { findNativeInput, nativeField } from './native-field';
import type { ControlOptions, PipelineFields } from './pipeline-field';
import { rootClass } from './root';
import type { ControlName } from './widget-only-keys';

const controls: Record<ControlName, (options: ControlOptions) => HTMLElement> = {
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
  const language = languageOf(window);
  const natives = Object.keys(fields)
    .flatMap((code) => findNativeInput(form, code) ?? [])
    .map(nativeField);
  const activate = (): void => {
    if (natives.some(({ changed }) => changed())) activateDone(form);
  };

  const drawn = natives.flatMap((native) => {
    const field = fields[native.code];
    if (!field?.control) return [];
    const label = translation(widget, field.name) ?? (native.printedLabel || native.code);
    const onEdit = (value: string): void => {
      native.write(value);
      activate();
    };
    const onRest = (): void => {
      native.announce();
      activate();
    };
    const options = { ...field, widget, texts, placeholders, language, label, saved: native.saved, onEdit, onRest };
    return [{ native, control: controls[field.control](options) }];
  });

  // Kommo's form is touched last: where drawing fails, it stays as it was.
  for (const { native, control } of drawn) native.replaceWith(control);
  announceBeforeSaving(form, natives);
}

/** The user's language where the page tells one that the browser knows; numbers and dates are written in it. */
const languageOf = guard(undefined, (page: Window) => Intl.getCanonicalLocales(page.APP?.lang_id)[0]);
