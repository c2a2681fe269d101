const typable = '.widget_settings_block__fields input[name]:not([name=""])';

/** What is typed into a settings window, by the names of its inputs. */
export type TypedSettings = Record<string, string>;

/** What stands in the inputs of a window. */
export function typedSettings(modal: HTMLElement): TypedSettings {
  return Object.fromEntries(
    [...modal.querySelectorAll<HTMLInputElement>(typable)].map(({ name, value }) => [name, value]),
  );
}

/** Puts it back, and lets the widget know. */
export function retypeSettings(modal: HTMLElement, typed: TypedSettings): void {
  for (const input of modal.querySelectorAll<HTMLInputElement>(typable)) {
    const value = typed[input.name] ?? input.value;
    if (value === input.value) continue;
    input.value = value;
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
