import { selectors } from '../page/selectors';

/** Kommo's own row and input of one field. */
export interface NativeField {
  /** Its code in the manifest. */
  code: string;
  saved: string;
  /** The label that Kommo printed. */
  printedLabel: string;
  /**
   * Puts a control in the row's place. The input stays in the form, unseen, as the one place the value lives; no value
   * is changed and nothing announced.
   */
  replaceWith(control: Element): void;
  /** Whether the value differs from the saved one. */
  changed: () => boolean;
  /** Stores a value. */
  write(value: string): void;
  /** Tells Kommo's form of the value where it does not know it yet. */
  announce(): void;
}

/** The input with the name `code`, which Kommo draws for each field. */
export function findNativeInput(form: HTMLFormElement, code: string): HTMLInputElement | undefined {
  return [...form.querySelectorAll('input')].find((input) => input.name === code);
}

/** The field that Kommo drew with this input. */
export function nativeField(input: HTMLInputElement): NativeField {
  const saved = savedValue(input);
  const row = input.closest<HTMLElement>(selectors.row);
  // A text input has no line breaks, and that is what Kommo's form has read when it opened (observed).
  let isKnown = saved === withoutLineBreaks(saved);

  return {
    code: input.name,
    saved,
    printedLabel: row?.querySelector(selectors.rowTitle)?.textContent?.trim() ?? '',
    replaceWith(control) {
      (row ?? input).after(control);
      if (row) row.style.display = 'none';
      // A text input drops line breaks from its value, a hidden one keeps them.
      input.type = 'hidden';
      input.value = saved;
    },
    changed: () => input.value !== saved,
    write(value) {
      if (input.value === value) return;
      input.value = value;
      isKnown = false;
    },
    announce() {
      if (isKnown) return;
      isKnown = true;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    },
  };
}

// The attribute holds what was saved, whole; but what somebody typed before the widget came must not be lost.
function savedValue(input: HTMLInputElement): string {
  const attribute = input.getAttribute('value') ?? '';
  return input.value === withoutLineBreaks(attribute) ? attribute : input.value;
}

function withoutLineBreaks(text: string): string {
  return text.replace(/[\r\n]/g, '');
}
