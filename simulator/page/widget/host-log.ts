/** One line of the panel. */
export interface LogEntry {
  kind: 'callback' | 'request' | 'exception' | 'not modelled' | 'warning';
  title: string;
  detail: string;
  /** When, in milliseconds since the page was loaded. */
  at: number;
}

/** Longer than any session of work needs; a widget in a loop must not fill the page. */
const kept = 500;

/** What happened between the page and the widget. */
export class HostLog {
  #entries: LogEntry[] = [];
  #listeners = new Set<(entry: LogEntry) => void>();

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(kind: LogEntry['kind'], title: string, detail = ''): void {
    const entry = { kind, title, detail, at: performance.now() };
    this.#entries = [...this.#entries.slice(1 - kept), entry];
    for (const listener of this.#listeners) listener(entry);
  }

  addMissing(member: string): void {
    this.add('not modelled', member, 'Kommo has it, this page does not.');
  }

  /** Returns the function that ends the listening. */
  onEntry(listener: (entry: LogEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
