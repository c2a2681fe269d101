import { isObject } from '../../../shared/is-object';
import { find } from '../../../kommo-page/find';
import { isText, recordOf } from '../state/checks';
import { parseStored } from '../state/parse-stored';

const key = 'local-kommo window';
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

/** Keeps the window of the widget of `source`, if it is open, for the next load of this tab. */
export function keepOpenWindow(source: string): void {
  if (!document.querySelector('.modal')) return;
  sessionStorage.setItem(key, JSON.stringify({ source, typed: typedSettings(find(document, '.modal')) }));
}

const isTyped = recordOf(isText);

/** The window of the widget of `source` that was kept; it is given out once. */
export function takeOpenWindow(source: string): TypedSettings | undefined {
  const kept = parseStored(sessionStorage.getItem(key));
  sessionStorage.removeItem(key);
  if (!isObject(kept) || kept['source'] !== source) return undefined;
  return isTyped(kept['typed']) ? (kept['typed'] as TypedSettings) : undefined;
}
