import type { HookRequest } from '../../curl-command';
import type { SendResult } from '../../protocol';
import type { ServerConnection } from '../server-connection';
import type { Store } from '../state/store';

/** How many sent hooks are remembered. */
const remembered = 30;

/** Has the server send a hook, and writes it down. */
export async function sendRequest(
  { store, server }: { store: Store; server: ServerConnection },
  title: string,
  request: HookRequest,
): Promise<SendResult> {
  const result = await server.send(request);
  store.update({ sent: [{ title, request, result }, ...store.state.sent].slice(0, remembered) });
  return result;
}
