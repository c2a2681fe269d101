/** Where the keyboard is: which control of a part of the page, and what is selected in it. */
export interface FocusPlace {
  index: number;
  selection?: [number, number];
}

const controls = 'textarea, input, select, button';

/** The place of the keyboard in `root`; undefined when it is elsewhere. */
export function focusPlace(root: HTMLElement): FocusPlace | undefined {
  const { activeElement } = document;
  const index = [...root.querySelectorAll(controls)].findIndex((control) => control === activeElement);
  if (index < 0) return undefined;
  if (!(activeElement instanceof HTMLTextAreaElement)) return { index };
  return { index, selection: [activeElement.selectionStart, activeElement.selectionEnd] };
}

/** Puts the keyboard back. */
export function restoreFocus(root: HTMLElement, { index, selection }: FocusPlace): void {
  const control = root.querySelectorAll<HTMLElement>(controls)[index];
  control?.focus();
  if (selection && control instanceof HTMLTextAreaElement) control.setSelectionRange(...selection);
}
