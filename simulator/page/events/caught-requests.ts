import { type CaughtRequest, mostCaught } from '../../protocol';
import type { ServerConnection } from '../server-connection';

/** The last that the built-in catcher got, as many as it remembers itself, but for what the user has cleared away. */
export class CaughtRequests {
  #server: ServerConnection;
  #newestFirst: CaughtRequest[] = [];
  #clearedUpTo = 0;
  #listeners = new Set<() => void>();

  constructor(server: ServerConnection) {
    this.#server = server;
    server.listen({ caught: (request) => this.#add([request]) });
  }

  get newestFirst(): readonly CaughtRequest[] {
    return this.#newestFirst;
  }

  /** Asks for those that were caught before the page was loaded. */
  async load(): Promise<void> {
    this.#add(await this.#server.caught());
  }

  clear(): void {
    this.#clearedUpTo = this.#newestFirst[0]?.id ?? this.#clearedUpTo;
    this.#newestFirst = [];
    this.#tell();
  }

  /** Returns the function that ends the listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #add(requests: CaughtRequest[]): void {
    const known = new Set(this.#newestFirst.map(({ id }) => id));
    const added = requests.filter(({ id }) => id > this.#clearedUpTo && !known.has(id));
    const all = [...this.#newestFirst, ...added].toSorted((one, other) => other.id - one.id);
    this.#newestFirst = all.slice(0, mostCaught);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
