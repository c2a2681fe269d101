import { type CaughtRequest, mostCaught } from '../../protocol';
import type { ServerConnection } from '../server-connection';

/** The last that the built-in catcher got, as many as it remembers itself, but for what the user has cleared away. */
export class CaughtRequests {
  #server: ServerConnection;
  #oldestFirst: CaughtRequest[] = [];
  #clearedUpTo = 0;
  #isAsked = false;
  #listeners = new Set<() => void>();

  constructor(server: ServerConnection) {
    this.#server = server;
    server.listen({
      caught: (request) => this.#add([request]),
      // What was caught between the list and the connection, or while that was lost, nobody has told of.
      connected: (yes) => yes && this.#isAsked && void this.load(),
    });
  }

  get count(): number {
    return this.#oldestFirst.length;
  }

  /** So many of them, the newest first; the `skipped` ones before them, which are newer, are left out. */
  newest(skipped: number, count: number): CaughtRequest[] {
    const end = Math.max(0, this.#oldestFirst.length - skipped);
    return this.#oldestFirst.slice(Math.max(0, end - count), end).toReversed();
  }

  /** Asks for those that were caught before the page was loaded. */
  async load(): Promise<void> {
    this.#isAsked = true;
    this.#add(await this.#server.caught());
  }

  clear(): void {
    this.#clearedUpTo = this.#oldestFirst.at(-1)?.id ?? this.#clearedUpTo;
    this.#oldestFirst = [];
    this.#tell();
  }

  /** Returns the function that ends the listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Of thousands that come one after the other, each costs the same: it is newer than all. */
  #add(requests: CaughtRequest[]): void {
    const newest = this.#oldestFirst.at(-1)?.id ?? 0;
    const isNewer = requests.every(({ id }) => id > newest);
    if (isNewer) this.#oldestFirst.push(...requests.filter(({ id }) => id > this.#clearedUpTo));
    else this.#merge(requests);
    if (this.#oldestFirst.length > mostCaught) this.#oldestFirst.splice(0, this.#oldestFirst.length - mostCaught);
    this.#tell();
  }

  #merge(requests: CaughtRequest[]): void {
    const all = new Map([...this.#oldestFirst, ...requests].map((request) => [request.id, request]));
    const kept = [...all.values()].filter(({ id }) => id > this.#clearedUpTo);
    this.#oldestFirst = kept.toSorted((one, other) => one.id - other.id);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
