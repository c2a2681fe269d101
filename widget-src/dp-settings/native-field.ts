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
  /** Stores a value and tells Kommo's form of it. */
  write(value: string): void;
  /** Tells Kommo's form of the value again where it may have read it without its line breaks. */
  announceLineBreaks(): void;
}

/** The input with the name `code`, which Kommo draws for each field. */
export function findNativeInput(form: HTMLFormElement, code: string): HTMLInputElement | undefined {
  return [...form.querySelectorAll('input')].find((input) => input.name === code);
}

/** The field that Kommo drew with this input. */
export function nativeField(input: HTMLInputElement): NativeField {
  const saved = savedValue(input);
  const row = input.closest<HTMLElement>(selectors.row);
  const announce = (): void => {
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  };

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
      input.value = value;
      announce();
    },
    announceLineBreaks() {
      if (input.value !== withoutLineBreaks(input.value)) announce();
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
