import type { HookRequest } from '../curl-command';
import type { CaughtRequest, SendResult, ServerMessage, SimulatorStatus } from '../protocol';

interface ServerEvents {
  status?: (status: SimulatorStatus) => void;
  /** The built-in catcher got a request. */
  caught?: (request: CaughtRequest) => void;
  /** The connection was lost, or came back. */
  connected?: (yes: boolean) => void;
}

/** Asks the server how things stand, and stays connected. */
export async function connectToServer(): Promise<ServerConnection> {
  const response = await fetch('/api/status');
  return new ServerConnection((await response.json()) as SimulatorStatus);
}

/** The page's own server: what it tells, and what it does for the page. */
export class ServerConnection {
  #status: SimulatorStatus;
  #listeners = new Set<ServerEvents>();

  constructor(status: SimulatorStatus) {
    this.#status = status;
    const stream = new EventSource('/api/events');
    stream.addEventListener('open', () => this.#tell(({ connected }) => connected?.(true)));
    stream.addEventListener('error', () => this.#tell(({ connected }) => connected?.(false)));
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => this.#hear(JSON.parse(data)));
  }

  /** The newest word from the server. */
  get status(): SimulatorStatus {
    return this.#status;
  }

  /** Returns the function that ends the listening. */
  listen(events: ServerEvents): () => void {
    this.#listeners.add(events);
    return () => void this.#listeners.delete(events);
  }

  /** The requests that the catcher remembers. */
  async caught(): Promise<CaughtRequest[]> {
    return (await (await fetch('/api/caught')).json()) as CaughtRequest[];
  }

  /** Has the server send a hook, which the page itself may not. */
  async send(request: HookRequest): Promise<SendResult> {
    try {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch('/api/send', { method: 'POST', headers, body: JSON.stringify(request) });
      if (!response.ok) return { answer: await response.text(), milliseconds: 0 };
      return (await response.json()) as SendResult;
    } catch {
      return { answer: 'The simulator does not run any more: start npm run dev again.', milliseconds: 0 };
    }
  }

  #hear(message: ServerMessage): void {
    if (message.type === 'status') {
      this.#status = message.status;
      this.#tell(({ status }) => status?.(message.status));
    } else this.#tell(({ caught }) => caught?.(message.request));
  }

  #tell(one: (events: ServerEvents) => void): void {
    for (const events of this.#listeners) one(events);
  }
}
