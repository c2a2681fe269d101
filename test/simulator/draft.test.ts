import { describe, expect, it } from 'vitest';
import type { Action } from '../../kommo/hook/action';
import { pipelines } from '../../kommo/sample-account/pipelines';
import { assignRows } from '../../simulator/page/pipeline/assign-rows';
import { Draft } from '../../simulator/page/pipeline/draft';
import { isSlow } from '../../simulator/page/events/is-slow';

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
  it('is dirty only when saving it would change something', () => {
    const draft = new Draft([action(1, first)]);
    expect(draft.isDirty).toBe(false);
    const added = draft.add({ kind: 'widget', stageId: second, condition: 'moved' });
    expect(draft.isDirty).toBe(false);
    added.isNew = false;
    expect(draft.isDirty).toBe(true);
    draft.remove(added.id);
    expect(draft.isDirty).toBe(false);
  });
});

describe('an answer', () => {
  it('is slow after two seconds', () => {
    expect([isSlow(2000), isSlow(2001)]).toEqual([false, true]);
  });
});
