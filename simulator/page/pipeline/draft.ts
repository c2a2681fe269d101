import type { Action } from '../../../kommo/hook/action';

/** An action in the editor, which the page's Save has not stored yet. */
export interface DraftAction extends Action {
  /** True until its first Done. */
  isNew?: boolean;
}

/** The pipeline as the editor shows it. */
export class Draft {
  #saved: readonly Action[];
  actions: DraftAction[];

  constructor(saved: readonly Action[], actions: DraftAction[] = structuredClone([...saved])) {
    this.#saved = saved;
    this.actions = actions;
  }

  /** What the page's Save would store: an action without a first Done is not part of it. */
  get storable(): Action[] {
    return this.actions.filter(({ isNew }) => !isNew).map(({ isNew: _isNew, ...action }) => action);
  }

  get isDirty(): boolean {
    return JSON.stringify(this.storable) !== JSON.stringify(this.#saved);
  }

  /** Whether nothing was done in it since it was saved, not even an action begun. */
  get isUntouched(): boolean {
    return !this.isDirty && this.actions.every(({ isNew }) => !isNew);
  }

  add(action: Omit<Action, 'id' | 'span' | 'settings'>): DraftAction {
    const id = Math.max(1000, ...this.actions.map((other) => other.id)) + 1;
    const added: DraftAction = {
      id,
      kind: action.kind,
      stageId: action.stageId,
      span: 1,
      condition: action.condition,
      settings: {},
      isNew: true,
    };
    this.actions.push(added);
    return added;
  }

  remove(id: number): void {
    this.actions = this.actions.filter((action) => action.id !== id);
  }
}
