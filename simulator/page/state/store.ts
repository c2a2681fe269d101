import { readState, type SimulatorState } from './simulator-state';

/** To be counted up with each change of the state's form: what is stored in another one is not read. */
const form = 1;

/** The page's state, written to the browser's storage at each change. */
export class Store {
  #key: string;
  #state: SimulatorState;
  #listeners = new Set<() => void>();
  #foreign = new Set<() => void>();
  #full: (text: string) => void = () => {};
  #isFull = false;

  /** Each source of a widget has a state of its own. */
  constructor(source: string) {
    this.#key = `local-kommo ${form} ${source}`;
    this.#state = readState(localStorage.getItem(this.#key));
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === this.#key) this.#take(newValue);
    });
  }

  get state(): Readonly<SimulatorState> {
    return this.#state;
  }

  update(changes: Partial<SimulatorState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#keep();
    for (const listener of this.#listeners) listener();
  }

  /** Returns the function that ends the listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Listens to changes that another tab has made. Returns the function that ends the listening. */
  onForeignChange(listener: () => void): () => void {
    this.#foreign.add(listener);
    return () => void this.#foreign.delete(listener);
  }

  /** `tell` gets a sentence for the user when the browser's storage does not take everything. */
  onFull(tell: (text: string) => void): void {
    this.#full = tell;
  }

  /** Everything as after the upload; what was sent is forgotten too. */
  reset(): void {
    localStorage.removeItem(this.#key);
  }

  // Each tab has its own view.
  #take(text: string | null): void {
    this.#state = { ...readState(text), view: this.#state.view };
    for (const listener of [...this.#listeners, ...this.#foreign]) listener();
  }

  /** Writes the state down; where the storage is full, without the oldest of what was sent. */
  #keep(): void {
    const all = this.#state.sent;
    for (let count = all.length; count >= 0; count -= 1) {
      const shortened = { ...this.#state, sent: all.slice(0, count) };
      if (!this.#writes(shortened)) continue;
      this.#state = shortened;
      this.#tellFull(count < all.length ? 'The oldest of the hooks that were sent had to be forgotten.' : undefined);
      return;
    }
    this.#tellFull('From now on nothing is kept over a reload. Empty the storage of this address.');
  }

  #writes(state: SimulatorState): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(state));
      return true;
    } catch {
      return false;
    }
  }

  /** Once for each time that it gets full. */
  #tellFull(text: string | undefined): void {
    if (text !== undefined && !this.#isFull) this.#full(text);
    this.#isFull = text !== undefined;
  }
}
