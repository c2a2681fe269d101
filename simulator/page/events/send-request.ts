import type { SendResult } from '../../protocol';
import type { ServerConnection } from '../server-connection';
import type { SentHook } from '../state/simulator-state';
import type { Store } from '../state/store';

/** What sending takes. */
interface Sending {
  store: Store;
  server: ServerConnection;
}

/** A hook with what it is about. */
type HookToSend = Pick<SentHook, 'title' | 'about' | 'request'>;

/** How many sent hooks are remembered. */
const remembered = 30;

/** Has the server send a hook, and writes it down. */
export async function sendRequest({ store, server }: Sending, hook: HookToSend): Promise<SendResult> {
  const time = Date.now();
  const result = await server.send(hook.request);
  store.update({ sent: [{ ...hook, time, result }, ...store.state.sent].slice(0, remembered) });
  return result;
}
