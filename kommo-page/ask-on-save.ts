import type { SaveEvent } from '../kommo/types';
import { type Running, tryCall } from './call';

/** What came of asking. */
export type OnSaveAnswer = 'allowed' | 'refused' | 'threw';

/** Whether the widget's onSave allows it: by a truthy answer or a promise of one, or because the widget has none. */
export async function askOnSave(running: Running, event: SaveEvent): Promise<OnSaveAnswer> {
  if (!running.widget.callbacks.onSave) return 'allowed';
  try {
    const answer = tryCall(running, 'onSave', event);
    if (answer === 'threw') return 'threw';
    return (await answer.result) ? 'allowed' : 'refused';
  } catch (error) {
    running.host.events.failed?.('onSave', error);
    return 'threw';
  }
}
