// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../kommo/hook/action';
import { assignRows } from '../../simulator/page/pipeline/assign-rows';
import { Draft } from '../../simulator/page/state/draft';
import { pipelines } from '../../simulator/page/state/pipelines';
import { Store } from '../../simulator/page/state/store';

const [first, second, third] = pipelines.leads.stages.map(({ id }) => id) as [number, number, number];
const action = (id: number, stageId: number, span = 1): Action => ({
  id,
  kind: 'widget',
  stageId,
  span,
  condition: 'moved',
  settings: {},
});

describe('the tiles', () => {
  it('stand in the first row in which they meet no other', () => {
    const actions = [action(1, first, 2), action(2, third), action(3, second), action(4, first), action(5, third, 3)];
    expect([...assignRows(actions, pipelines.leads)]).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
  });
});

describe('the draft of a pipeline', () => {
  let store: Store;
  let draft: Draft;
  let changes: string[];
  beforeEach(() => {
    localStorage.clear();
    store = new Store('widget.zip');
    store.update({ actions: [action(1, first)] });
    draft = new Draft(store);
    const own: string[] = [];
    draft.onChange((change) => own.push(change));
    changes = own;
  });

  /** Another tab saves these actions. */
  function saveElsewhere(actions: Action[]): void {
    const [key = ''] = Object.keys(localStorage);
    const newValue = JSON.stringify({ ...store.state, actions });
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }

  it('is dirty only when saving it would change something', () => {
    expect(draft.isDirty).toBe(false);
    const { id } = draft.add({ kind: 'widget', stageId: second, condition: 'moved' });
    expect(draft.isDirty).toBe(false);
    draft.change(id, { isNew: false });
    expect(draft.isDirty).toBe(true);
    draft.remove(id);
    expect(draft.isDirty).toBe(false);
  });

  it('saves what had its first Done', () => {
    draft.change(1, { settings: { message: 'Hello' } });
    draft.add({ kind: 'widget', stageId: second, condition: 'moved' });
    draft.save();
    expect(store.state.actions).toEqual([{ ...action(1, first), settings: { message: 'Hello' } }]);
    expect([draft.isDirty, draft.actions.length]).toEqual([false, 2]);
  });

  it('goes back to what is saved', () => {
    draft.change(1, { span: 2 });
    draft.remove(1);
    draft.cancel();
    expect(draft.actions).toEqual([action(1, first)]);
    expect(changes).toEqual(['edited', 'edited', 'replaced']);
  });

  it('takes what another tab has saved, unless something was begun here', () => {
    saveElsewhere([action(2, second)]);
    expect(draft.actions).toEqual([action(2, second)]);
    expect(changes).toEqual(['replaced']);
    const { id } = draft.add({ kind: 'widget', stageId: third, condition: 'moved' });
    saveElsewhere([action(3, third)]);
    expect(draft.actions.map((other) => other.id)).toEqual([2, id]);
  });
});
