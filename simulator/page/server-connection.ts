import type { HookRequest } from '../curl-command';
import type {
  BoardCard,
  CaughtRequest,
  HookProgress,
  ReceiverStatus,
  SendResult,
  ServerMessage,
  SimulatorStatus,
} from '../protocol';
import { GateFrame } from './gate/gate-frame';

interface ServerEvents {
  status?: (status: SimulatorStatus) => void;
  /** The built-in catcher got a request. */
  caught?: (request: CaughtRequest) => void;
  /** A hook has come further in the receiver. */
  progress?: (progress: HookProgress) => void;
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
  #cards: Promise<unknown> = Promise.resolve();
  #gate: GateFrame;

  constructor(status: SimulatorStatus) {
    this.#status = status;
    this.#gate = new GateFrame(status.gateOrigin);
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

  /** The line of the sources behind each line of script.js, where the sources are here. */
  async sourceLines(): Promise<string[]> {
    return (await (await fetch('/api/source-lines')).json()) as string[];
  }

  /** The hooks that the receiver was sent, the newest first. */
  async progress(): Promise<HookProgress[]> {
    return (await (await fetch('/api/progress')).json()) as HookProgress[];
  }

  /** The token that Kommo's page fetches for `$authorizedAjax`; given once the receiver, whom it is for, is there. */
  async disposableToken(oauthClient: string): Promise<string> {
    await this.receiverStarted();
    const response = await fetch(`/ajax/v2/integrations/${oauthClient}/disposable_token`);
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { token: string }).token;
  }

  /** Has Kommo's API tell the cards as they are; what is sent afterwards waits for it. */
  putCards(cards: readonly BoardCard[]): void {
    const put = (): Promise<unknown> => fetch('/api/cards', asJson('PUT', cards)).catch(() => undefined);
    this.#cards = this.#cards.then(put);
  }

  /** Writes a stub for a request `METHOD address`; the path of its file. */
  async makeStub(request: string): Promise<string> {
    const { status, text } = await this.#gate.ask({ deed: 'stubs', value: { request } });
    return status === 200 ? (JSON.parse(text) as { path: string }).path : text;
  }

  /** Waits until the receiver runs, or does not come up. */
  async receiverStarted(): Promise<ReceiverStatus | undefined> {
    if (this.#status.receiver?.state !== 'starting') return this.#status.receiver;
    return new Promise((resolve) => {
      const stop = this.listen({
        status({ receiver }) {
          if (receiver?.state === 'starting') return;
          stop();
          resolve(receiver);
        },
      });
    });
  }

  /** Has the server send a hook, which the page itself may not. */
  async send(request: HookRequest): Promise<SendResult> {
    await this.#cards;
    const { status, text } = await this.#gate.ask({ deed: 'send', value: request });
    return status === 200 ? (JSON.parse(text) as SendResult) : { answer: text, milliseconds: 0 };
  }

  #hear(message: ServerMessage): void {
    if (message.type === 'status') this.#status = message.status;
    this.#tell((events) => hand(message, events));
  }

  #tell(one: (events: ServerEvents) => void): void {
    for (const events of this.#listeners) one(events);
  }
}

function hand(message: ServerMessage, { status, caught, progress }: ServerEvents): void {
  if (message.type === 'status') status?.(message.status);
  else if (message.type === 'caught') caught?.(message.request);
  else progress?.(message.progress);
}

function asJson(method: string, value: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
