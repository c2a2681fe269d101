import type { IncomingMessage } from 'node:http';
import { answerCall } from '../../../kommo-api/answer-call';
import { readCall } from '../../../kommo-api/http/call';
import { type KommoApi, startKommoApi } from '../../../kommo-api/start-kommo-api';
import { disposableToken } from '../../../kommo-api/tokens/disposable-token';
import { sampleIntegration } from '../../../kommo-api/tokens/integration';
import type { HookRequest } from '../../curl-command';
import type { PageAnswer } from '../answer';
import type { BoardCard, HookProgress, ReceiverStatus, SendResult } from '../../protocol';
import { cardOfHook } from './hook-card';
import { HookTrail } from './hook-trail';
import { Phone } from './phone';
import { putCards } from './put-cards';
import type { LogLine, ReceiverProcess, ReceiverProgram } from './receiver-process';

/** What the desk tells. */
export interface ReceiverEvents {
  /** The receiver stands differently. */
  changed: () => void;
  progress: (progress: HookProgress) => void;
}

interface DeskParts {
  api: KommoApi;
  events: ReceiverEvents;
  closing: AbortController;
  starting: Promise<ReceiverProcess>;
}

/** The receiver of this repository with all that it works with: Kommo's API and the clients' phones. */
export class ReceiverDesk {
  readonly trail: HookTrail;
  #phone = new Phone();
  #api: KommoApi;
  #events: ReceiverEvents;
  #closing: AbortController;
  #status: ReceiverStatus = { state: 'starting' };
  #process: Promise<ReceiverProcess | undefined>;

  private constructor({ api, events, closing, starting }: DeskParts) {
    this.#api = api;
    this.#events = events;
    this.#closing = closing;
    this.trail = new HookTrail(api.kommo, this.#phone, events.progress);
    this.#process = this.#watch(starting);
  }

  /** Begins to start a receiver; nobody has to wait for it. `phonePort` is that of the simulator. */
  static async open(program: ReceiverProgram, phonePort: number, events: ReceiverEvents): Promise<ReceiverDesk> {
    const { publicUrl, start } = program;
    const integration = { ...sampleIntegration, redirectUri: `${publicUrl}/kommo/oauth` };
    const api = await startKommoApi({ integration });
    const { facts } = api.kommo.firstAccount;
    const place = {
      kommoOrigin: api.origin,
      kommoHost: `${facts.subdomain}.kommo.com`,
      kommoToken: api.kommo.tokens.longLived(facts.id),
      kommoClientId: integration.id,
      kommoClientSecret: integration.secret,
      phoneUrl: `http://127.0.0.1:${phonePort}/phone`,
    };
    const closing = new AbortController();
    const heard = (line: LogLine): void => desk.trail.hear(line);
    const desk = new ReceiverDesk({ api, events, closing, starting: start({ place, heard, signal: closing.signal }) });
    return desk;
  }

  get status(): ReceiverStatus {
    return this.#status;
  }

  /** The OAuth client that the loaded widget is. */
  get oauthClient(): string {
    return this.#api.kommo.tokens.integration.id;
  }

  /** What `$authorizedAjax` puts into its header; undefined for another client. */
  disposableToken(client: string): string | undefined {
    return disposableToken(this.#api.kommo, client);
  }

  /** What Kommo's page reads in the session of its user; undefined where the API of the local Kommo has nothing there. */
  async readForPage(request: IncomingMessage): Promise<PageAnswer | undefined> {
    const { kommo } = this.#api;
    const authorization = `Bearer ${kommo.tokens.longLived(kommo.firstAccount.facts.id)}`;
    const call = { ...(await readCall(request)), headers: { authorization } };
    // Not among the requests of the receiver, which the page shows.
    const { status, headers, body } = answerCall(kommo, call, { time: kommo.clock(), method: 'GET', path: call.path });
    return status === 404 ? undefined : { status, type: headers['Content-Type'] ?? 'text/plain', body };
  }

  putCards(cards: readonly BoardCard[]): void {
    putCards(this.#api.kommo.firstAccount, cards);
  }

  /** A message has reached a phone. */
  take(...delivery: Parameters<Phone['take']>): void {
    this.#phone.take(...delivery);
    this.trail.look();
  }

  /** Has a hook sent, and follows it if it is for this receiver and was stored. */
  async send(request: HookRequest, send: () => Promise<SendResult>): Promise<SendResult> {
    const isOwn = this.#status.state === 'running' && request.url === this.#status.url;
    const sentAt = this.#api.kommo.clock();
    const result = await send();
    const card = isOwn && result.status === 200 ? cardOfHook(request) : undefined;
    const [, hookId] = /^\{"id":"([\w-]+)"\}$/.exec(result.answer) ?? [];
    if (!card || hookId === undefined) return result;
    this.trail.follow({ hookId, card, sentAt, body: request.body });
    return result;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await (await this.#process)?.stop();
    await this.#api.close();
  }

  async #watch(starting: Promise<ReceiverProcess>): Promise<ReceiverProcess | undefined> {
    try {
      const process = await starting;
      this.#change({ state: 'running', url: process.hookUrl });
      void process.ended.then((reason) => this.#change({ state: 'down', reason }));
      return process;
    } catch (error) {
      this.#change({ state: 'down', reason: (error as Error).message });
      return undefined;
    }
  }

  #change(status: ReceiverStatus): void {
    this.#status = status;
    this.#events.changed();
  }
}
