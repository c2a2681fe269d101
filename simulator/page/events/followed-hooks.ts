import type { HookProgress, PhoneMessage } from '../../protocol';
import type { ServerConnection } from '../server-connection';

/** The hooks that the receiver of this repository was sent, as far as they have come. */
export class FollowedHooks {
  #server: ServerConnection;
  #isAsked = false;
  #hooks = new Map<string, HookProgress>();
  #listeners = new Set<() => void>();

  constructor(server: ServerConnection) {
    this.#server = server;
    server.listen({
      progress: (progress) => this.#put([progress]),
      connected: (yes) => yes && this.#isAsked && void this.load(),
    });
  }

  /** The one that was sent last. */
  get newest(): HookProgress | undefined {
    return [...this.#hooks.values()].at(-1);
  }

  /** What has reached a contact, the oldest first. */
  messagesTo(contactId: number): PhoneMessage[] {
    return [...this.#hooks.values()].flatMap(({ messages }) => messages.filter((one) => one.contactId === contactId));
  }

  /** The notes on a card, the newest first. */
  notesOn({ kind, id }: HookProgress['card']): string[] {
    const ofCard = [...this.#hooks.values()].filter(({ card }) => card.kind === kind && card.id === id);
    return ofCard.flatMap(({ note }) => note ?? []).toReversed();
  }

  /** Asks for those that were sent before the page was loaded. */
  async load(): Promise<void> {
    this.#isAsked = true;
    this.#put((await this.#server.progress()).toReversed());
  }

  /** Returns the function that ends the listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #put(hooks: HookProgress[]): void {
    for (const hook of hooks) this.#hooks.set(hook.hookId, hook);
    for (const listener of this.#listeners) listener();
  }
}
