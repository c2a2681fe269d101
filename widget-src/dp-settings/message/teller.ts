import { listen } from '../../page/element';

/** What is told of a longer message waits until nobody has typed for so many milliseconds. */
const longestAtOnce = 2_000;
const patience = 200;

/**
 * Makes the function that has a message told: a short one at once, a long one when nobody types, or the focus leaves the
 * textarea.
 */
export function createTeller(
  textarea: HTMLTextAreaElement,
  tell: (message: string) => void,
): (message: string) => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  function tellNow(message: string): void {
    pause = undefined;
    tell(message);
  }
  listen(textarea, ['blur'], () => {
    if (pause === undefined) return;
    clearTimeout(pause);
    tellNow(textarea.value);
  });
  return (message) => {
    clearTimeout(pause);
    if (message.length <= longestAtOnce) tellNow(message);
    else pause = setTimeout(tellNow, patience, message);
  };
}
