import { initialState } from './initial-state';
import type { SimulatorState } from './simulator-state';

/** To be counted up with each change of the state's form: what is stored in another one is not read. */
const form = 1;

/** The page's state, written to the browser's storage at each change. */
export class Store {
  #key: string;
  #state: SimulatorState;
  #listeners: (() => void)[] = [];

  /** Each source of a widget has a state of its own. */
  constructor(source: string) {
    this.#key = `local-kommo ${form} ${source}`;
    this.#state = { ...initialState, ...parse(localStorage.getItem(this.#key)) };
    this.#state.controls = { ...initialState.controls, ...this.#state.controls };
  }

  get state(): Readonly<SimulatorState> {
    return this.#state;
  }

  update(changes: Partial<SimulatorState>): void {
    this.#state = { ...this.#state, ...changes };
    localStorage.setItem(this.#key, JSON.stringify(this.#state));
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Everything as after the upload; what was sent is forgotten too. */
  reset(): void {
    localStorage.removeItem(this.#key);
  }
}

function parse(text: string | null): Partial<SimulatorState> {
  try {
    return (JSON.parse(text ?? '{}') as Partial<SimulatorState> | null) ?? {};
  } catch {
    return {};
  }
}
