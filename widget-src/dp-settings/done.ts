import { selectors } from '../page/selectors';
import type { NativeField } from './native-field';

/**
 * Kommo's form has read the inputs when it opened, while they were text inputs and without line breaks (observed). It
 * has to read them again before it saves anything: once, when Done becomes active for whatever reason, or is clicked.
 */
export function announceBeforeSaving(form: HTMLFormElement, natives: NativeField[]): void {
  const done = form.querySelector<HTMLButtonElement>(selectors.done);
  let announced = false;
  const announce = (): void => {
    if (announced) return;
    announced = true;
    for (const native of natives) native.announceLineBreaks();
  };
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
  if (done) done.disabled = false;
  done?.classList.remove(inactive);
}

const inactive = 'button-input-disabled';

function isActive(done: HTMLButtonElement): boolean {
  return !done.disabled && !done.classList.contains(inactive);
}
