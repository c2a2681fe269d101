import type { SaveEvent } from '../kommo/types';
import { call, type Running } from './call';

/** Whether the widget's onSave allows it: by a truthy answer or a promise of one, or because the widget has none. */
export async function asksOnSave(running: Running, event: SaveEvent): Promise<boolean> {
  if (!running.widget.callbacks.onSave) return true;
  try {
    return Boolean(await call(running, 'onSave', event));
  } catch (error) {
    running.host.events.failed?.('onSave', error);
    return false;
  }
}
