import type { LoggedRequest } from '../../../kommo-api/gate/request-log';
import type { LocalKommo } from '../../../kommo-api/local-kommo';
import { type HookCard, type HookProgress, type HookStep, hookSteps } from '../../protocol';
import type { LogLine } from './receiver-process';
import type { Phone } from './phone';

/** How many hooks are followed. */
const followed = 50;

/** A hook that the receiver has stored. */
interface StoredHook {
  hookId: string;
  card: HookCard;
  /** By the clock of the local Kommo. */
  sentAt: number;
  body: string;
}

/** A hook on its way. */
interface Followed extends Pick<StoredHook, 'sentAt' | 'body'> {
  progress: HookProgress;
}

/**
 * Follows hooks through the receiver, from outside: what it asks of Kommo's API, what reaches a phone, and which note
 * comes of it. Only why a hook ends without a message is read from its log.
 */
export class HookTrail {
  #kommo: LocalKommo;
  #phone: Phone;
  #tell: (progress: HookProgress) => void;
  #hooks: Followed[] = [];
  #outcomes = new Map<string, string>();

  /** `tell` gets a hook's progress whenever there is more of it. */
  constructor(kommo: LocalKommo, phone: Phone, tell: (progress: HookProgress) => void) {
    this.#kommo = kommo;
    this.#phone = phone;
    this.#tell = tell;
    kommo.requests.on('answered', () => this.look());
  }

  /** The hooks, the newest first. */
  get all(): HookProgress[] {
    return this.#hooks.map(({ progress }) => progress);
  }

  /** Follows a hook; of one that has come before, the receiver does no more than to store it. */
  follow({ hookId, card, sentAt, body }: StoredHook): void {
    const isRepeated = this.#hooks.some((other) => other.body === body);
    const known = { hookId, card, time: Math.round(sentAt), ...(isRepeated && { isRepeated }) };
    const progress = { ...known, steps: {}, requests: [], messages: [] };
    this.#hooks = [{ progress, sentAt, body }, ...this.#hooks].slice(0, followed);
    this.look();
  }

  /** Reads a line of the receiver's log. */
  hear({ hookId, outcome }: LogLine): void {
    if (typeof hookId !== 'string' || typeof outcome !== 'string') return;
    this.#outcomes.set(hookId, outcome);
    this.look();
  }

  /** Looks for what is new. */
  look(): void {
    for (const hook of this.#hooks) this.#lookAt(hook);
  }

  #lookAt({ progress, sentAt }: Followed): void {
    if (progress.steps.noted !== undefined) return;
    const before = JSON.stringify(progress);
    const requests = progress.isRepeated ? [] : this.#requestsSince(sentAt);
    const messages = this.#phone.messagesOf(progress.hookId);
    const note = this.#kommo.firstAccount
      .notesOn(progress.card.kind, progress.card.id)
      .find(({ requestId }) => requestId === progress.hookId);
    const outcome = this.#outcomes.get(progress.hookId);
    Object.assign(progress, { requests: requests.map(shownRequest), messages }, outcome && { outcome });
    if (note) progress.note = String(note.params['text']);
    const seen: Record<HookStep, boolean> = {
      stored: true,
      read: requests.some(({ method }) => method === 'GET'),
      // A message that has arrived was filled in before.
      filled: messages.length > 0,
      sent: messages.length > 0,
      noted: note !== undefined,
    };
    for (const step of hookSteps) if (seen[step]) progress.steps[step] ??= Math.round(this.#kommo.clock() - sentAt);
    if (JSON.stringify(progress) !== before) this.#tell(progress);
  }

  /** Which of two hooks under way a request is for cannot be told from outside: it is shown with both. */
  #requestsSince(moment: number): LoggedRequest[] {
    const { entries } = this.#kommo.requests;
    const before = entries.findLastIndex(({ time }) => time < moment);
    return entries.slice(before + 1).filter(({ status }) => status !== undefined);
  }
}

function shownRequest({ method, path, status }: LoggedRequest): string {
  return `${method} ${decodeURIComponent(path)} ${status}`;
}
