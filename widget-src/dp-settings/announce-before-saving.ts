import { selectors } from '../page/selectors';
import type { NativeField } from './native-field';

/**
 * Kommo's form has read the inputs when it opened, while they were text inputs and without line breaks (observed). It
 * has to read them again before it saves anything: the function returned here sees to that once, when it is called or
 * when Done is clicked.
 */
export function announceBeforeSaving(form: HTMLFormElement, natives: NativeField[]): () => void {
  let announced = false;
  const announce = (): void => {
    if (announced) return;
    announced = true;
    for (const native of natives) native.announceLineBreaks();
  };
  const onClick = ({ target }: Event): void => {
    if (target instanceof Element && target.closest(selectors.done)) announce();
  };
  form.addEventListener('click', onClick, { capture: true });
  return announce;
}
