import type { Action } from '../../../kommo/hook/action';
import type { Store } from './store';

/** An action in the editor, which the page's Save has not stored yet. */
export interface DraftAction extends Action {
  /** True until its first Done. */
  isNew?: boolean;
}

/** The pipeline as the editor shows it. */
export class Draft {
  #store: Store;
  #saved: readonly Action[];
  #actions: readonly DraftAction[];
  #listeners = new Set<(change: 'edited' | 'replaced') => void>();

  /** `begun` is what a reload has left unfinished. */
  constructor(store: Store, begun?: readonly DraftAction[]) {
    this.#store = store;
    this.#saved = store.state.actions;
    this.#actions = begun ?? this.#saved;
    store.onForeignChange(() => this.#follow());
  }

  get actions(): readonly DraftAction[] {
    return this.#actions;
  }

  /** What Save would store: an action without a first Done is not part of it. */
  get storable(): Action[] {
    return this.#actions.filter(({ isNew }) => !isNew).map(({ isNew: _isNew, ...action }) => action);
  }

  get isDirty(): boolean {
    return !isSame(this.storable, this.#saved);
  }

  find(id: number): DraftAction | undefined {
    return this.#actions.find((action) => action.id === id);
  }

  add({ kind, stageId, condition }: Pick<Action, 'kind' | 'stageId' | 'condition'>): DraftAction {
    const id = Math.max(1000, ...this.#actions.map((other) => other.id)) + 1;
    const added: DraftAction = { id, kind, stageId, span: 1, condition, settings: {}, isNew: true };
    this.#edit([...this.#actions, added]);
    return added;
  }

  change(id: number, changes: Partial<Omit<DraftAction, 'id'>>): void {
    this.#edit(this.#actions.map((action) => (action.id === id ? { ...action, ...changes } : action)));
  }

  remove(id: number): void {
    this.#edit(this.#actions.filter((action) => action.id !== id));
  }

  save(): void {
    this.#saved = this.storable;
    this.#store.update({ actions: [...this.#saved] });
    this.#tell('edited');
  }

  /** Goes back to the saved pipeline, which another tab may have changed. */
  cancel(): void {
    this.#saved = this.#store.state.actions;
    this.#actions = this.#saved;
    this.#tell('replaced');
  }

  /** Listens to changes; "replaced" is told when all of its actions may be others. Returns the function that ends it. */
  onChange(listener: (change: 'edited' | 'replaced') => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Another tab may save the pipeline; what was begun here, if only an action, stays until it is saved or cancelled. */
  #follow(): void {
    const isUntouched = !this.isDirty && this.#actions.every(({ isNew }) => !isNew);
    if (isUntouched && !isSame(this.#store.state.actions, this.storable)) this.cancel();
  }

  #edit(actions: readonly DraftAction[]): void {
    this.#actions = actions;
    this.#tell('edited');
  }

  #tell(change: 'edited' | 'replaced'): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function isSame(one: readonly Action[], other: readonly Action[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
