import { createCallbacks } from './callbacks';
import type { Widget } from '../kommo/types';

/**
 * What script.js returns. Kommo overwrites this function's prototype and calls it with `new`: it has to be a plain
 * function, and `params` and `langs` are still empty while it runs.
 */
export default function CustomWidget(this: Widget): void {
  this.callbacks = createCallbacks(this);
}
