import type { PlacesOf } from './places';

/** One line of the panel. */
export interface LogEntry {
  kind: 'callback' | 'request' | 'console' | 'exception' | 'not modelled' | 'warning';
  title: string;
  detail: string;
  /** When, in milliseconds since the page was loaded. */
  at: number;
}

/** Longer than any session of work needs; a widget in a loop must not fill the page. */
const kept = 500;

/** Modules that Kommo's page is known to have; of those in `lib/` not all names are known. */
const ofKommo = /^module "(?!lib\/)/;
const standsIn = 'Kommo’s page has this module. Here a stand-in takes its place, which does nothing.';
const lacking = 'This model lacks it. Whether Kommo has it is another question.';

/** What happened between the page and the widget. */
export class HostLog {
  #entries: LogEntry[] = [];
  #missing = new Set<string>();
  #listeners = new Set<() => void>();
  readonly placesOf: PlacesOf;

  /** `placesOf` names the lines that an entry comes from. */
  constructor(placesOf: PlacesOf) {
    this.placesOf = placesOf;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(kind: LogEntry['kind'], title: string, detail = ''): void {
    const entry = { kind, title, detail, at: performance.now() };
    this.#entries = [...this.#entries.slice(1 - kept), entry];
    this.#tell();
  }

  /** A member of Kommo's page that the model lacks is listed once. */
  addMissing(member: string): void {
    if (this.#missing.has(member)) return;
    this.#missing.add(member);
    this.add('not modelled', member, ofKommo.test(member) ? standsIn : lacking);
  }

  clear(): void {
    this.#entries = [];
    this.#tell();
  }

  /** Returns the function that ends the listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
