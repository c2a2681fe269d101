import type { HookRequest } from '../../curl-command';
import type { SendResult } from '../../protocol';
import type { SimulatorPage } from '../simulator-page';

/** How many sent hooks are remembered. */
const remembered = 30;

/** Has the server send a hook, and writes it down. */
export async function sendRequest({ store }: SimulatorPage, title: string, request: HookRequest): Promise<SendResult> {
  const result = await post(request);
  store.update({ sent: [{ title, request, result }, ...store.state.sent].slice(0, remembered) });
  return result;
}

async function post(request: HookRequest): Promise<SendResult> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('/api/send', { method: 'POST', headers, body: JSON.stringify(request) });
    if (!response.ok) return { answer: await response.text(), milliseconds: 0 };
    return (await response.json()) as SendResult;
  } catch {
    return { answer: 'The simulator does not run any more: start npm run dev again.', milliseconds: 0 };
  }
}
