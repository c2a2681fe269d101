import { selectors } from '../page/selectors';
import type { NativeField } from './native-field';

/** Tells Kommo's form of all that it does not know before it saves: when Done becomes active, or is clicked. */
export function announceBeforeSaving(form: HTMLFormElement, natives: NativeField[]): void {
  const done = form.querySelector<HTMLButtonElement>(selectors.done);
  const announce = (): void => natives.forEach((native) => native.announce());
  if (!done) return;
  const observer = new MutationObserver(() => isActive(done) && announce());
  observer.observe(done, { attributes: true });
  done.addEventListener('click', announce, { capture: true });
}

/**
 * Makes Done active. Kommo does so itself after a change, except where the new text is the saved one without its line
 * breaks: it takes that for the saved one (observed).
 */
export function activateDone(form: HTMLFormElement): void {
  const done = form.querySelector<HTMLButtonElement>(selectors.done);
  // Taking away a class that is not there counts as a change, of which `announceBeforeSaving` would hear with each key.
  if (!done || isActive(done)) return;
  done.disabled = false;
  done.classList.remove(inactive);
}

const inactive = 'button-input-disabled';

function isActive(done: HTMLButtonElement): boolean {
  return !done.disabled && !done.classList.contains(inactive);
}
