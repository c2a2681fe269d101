import type { CaughtRequest } from '../../protocol';
import type { ServerConnection } from '../server-connection';

/** What the built-in catcher got, but for what the user has cleared away. */
export class CaughtRequests {
  #server: ServerConnection;
  #requests = new Map<number, CaughtRequest>();
  #clearedUpTo = 0;
  #listeners = new Set<() => void>();

  constructor(server: ServerConnection) {
    this.#server = server;
    server.listen({ caught: (request) => this.#add([request]) });
  }

  get newestFirst(): CaughtRequest[] {
    return [...this.#requests.values()].toSorted((one, other) => other.id - one.id);
  }

  /** Asks for those that were caught before the page was loaded. */
  async load(): Promise<void> {
    this.#add(await this.#server.caught());
  }

  clear(): void {
    this.#clearedUpTo = Math.max(this.#clearedUpTo, ...this.#requests.keys());
    this.#requests.clear();
    this.#tell();
  }

  /** Returns the function that ends the listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #add(requests: CaughtRequest[]): void {
    for (const request of requests) if (request.id > this.#clearedUpTo) this.#requests.set(request.id, request);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
