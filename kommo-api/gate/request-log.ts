import { EventEmitter } from 'node:events';

/** A request to the API as it came in. */
export interface LoggedRequest {
  /** In milliseconds, by the clock of this API. */
  time: number;
  method: string;
  /** With the query. */
  path: string;
  /** Absent where no token told it. */
  accountId?: number;
  /** Absent while it is not answered, and where it never was. */
  status?: number;
}

/** How many requests are remembered. */
const remembered = 100_000;

/** Everything that was asked, the oldest first; emits `answered` after each answer. */
export class RequestLog extends EventEmitter<{ answered: [LoggedRequest] }> {
  #entries: LoggedRequest[] = [];

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(entry: LoggedRequest): LoggedRequest {
    if (this.#entries.length >= remembered) this.#entries.shift();
    this.#entries.push(entry);
    return entry;
  }

  /** The requests whose `METHOD /path?query` begins so. */
  of(beginning: string): LoggedRequest[] {
    return this.#entries.filter(({ method, path }) => `${method} ${path}`.startsWith(beginning));
  }

  /** The most requests to API v4 in any stretch of one second, of one account if it is named. */
  busiestSecond(accountId?: number): number {
    const times = this.#entries
      .filter((entry) => entry.path.startsWith('/api/v4') && (accountId ?? entry.accountId) === entry.accountId)
      .map(({ time }) => time);
    let first = 0;
    let most = 0;
    for (const [index, time] of times.entries()) {
      while (time - (times[first] ?? time) >= 1000) first += 1;
      most = Math.max(most, index - first + 1);
    }
    return most;
  }

  clear(): void {
    this.#entries = [];
  }
}
