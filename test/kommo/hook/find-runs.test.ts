import { describe, expect, it } from 'vitest';
import type { Action } from '../../../kommo/hook/action';
import { widgetConditions } from '../../../kommo/hook/conditions';
import { findRuns } from '../../../kommo/hook/find-runs';
import { cautiousHook } from '../../../kommo/hook/hook-switches';
import type { PipelineEntity, Pipeline } from '../../../kommo/hook/pipeline';
import type { EventKind } from '../../../kommo/hook/pipeline-event';

const pipeline = (entity: PipelineEntity): Pipeline => ({
  id: 7,
  entity,
  name: 'Sales',
  stages: ['A', 'B', 'C', 'D'].map((name, index) => ({ id: index + 1, name, color: '' })),
});

/** An action that covers B and C. */
const stretched: Action = { id: 1, kind: 'widget', stageId: 2, span: 2, condition: 'moved', settings: {} };

interface Case {
  action?: Partial<Action>;
  entity?: PipelineEntity;
  actionMultiple?: boolean;
  switches?: Partial<typeof cautiousHook>;
}

function move(
  from: number,
  to: number,
  { action, entity = 'leads', actionMultiple = true, switches }: Case = {},
): string[] {
  const event = { kind: 'moved', id: 10, fromStageId: from, stageId: to, time: 0 } as const;
  const rules = { pipeline: pipeline(entity), actionMultiple, switches: { ...cautiousHook, ...switches } };
  return findRuns(event, [{ ...stretched, ...action }], rules).map(
    ({ code, direction }) => `${code.type} ${direction}`,
  );
}

function standing(kind: EventKind, stageId: number, condition: string): string[] {
  const rules = { pipeline: pipeline('leads'), actionMultiple: true, switches: cautiousHook };
  return findRuns({ kind, id: 10, stageId, time: 0 }, [{ ...stretched, condition }], rules).map(
    ({ code, direction }) => `${code.type} ${code.type_code} ${direction ?? 'no direction'}`,
  );
}

describe('a move', () => {
  it.each([
    ['into', [1, 2], ['14 went_to_trigger']],
    ['into the second stage of', [4, 3], ['14 went_to_trigger']],
    ['within', [2, 3], ['15 went_in_trigger']],
    ['back within', [3, 2], ['15 went_in_trigger']],
    ['out of', [3, 4], ['15 went_from_trigger']],
    ['past', [1, 4], []],
  ] as [string, [number, number], string[]][])('%s a stretched action', (_, [from, to], runs) => {
    expect(move(from, to)).toEqual(runs);
  });

  it('tells only of entering when the manifest does not allow stretching', () => {
    const one = { action: { span: 1 }, actionMultiple: false };
    expect(move(1, 2, one)).toEqual(['14 went_to_trigger']);
    expect(move(2, 3, one)).toEqual([]);
  });

  it('tells of leaving one stage too when the manifest allows stretching', () => {
    expect(move(2, 3, { action: { span: 1 } })).toEqual(['15 went_from_trigger']);
  });

  it('tells “API: send webhook” only of entering', () => {
    const webhook = { action: { kind: 'webhook' as const, span: 1 } };
    expect(move(1, 2, webhook)).toHaveLength(1);
    expect(move(2, 3, webhook)).toEqual([]);
  });

  it('has the codes that the switches say', () => {
    expect(move(1, 2, { switches: { entering: 'moved_inside' } })).toEqual(['15 went_to_trigger']);
    expect(move(3, 4, { switches: { leaving: 'moved' } })).toEqual(['14 went_from_trigger']);
  });

  it('has codes of its own for customers', () => {
    expect([...move(1, 2, { entity: 'customers' }), ...move(2, 3, { entity: 'customers' })]).toEqual([
      '21 went_to_trigger',
      '22 went_in_trigger',
    ]);
  });

  it.each(['added', 'mail_in', 'call_in', 'chat', 'site_visit'])(
    'does not run an action with the condition %s',
    (condition) => {
      expect(move(1, 2, { action: { condition } })).toEqual([]);
    },
  );
});

describe('an event of a lead that stands still', () => {
  it.each([
    ['added', 'added', '1 lead_added'],
    ['added', 'moved_or_added', '1 lead_added'],
    ['mail_in', 'mail_in', '16 mail_in'],
    ['call_in', 'call_in', '17 call_in'],
    ['site_visit', 'site_visit', '18 site_visit'],
    ['chat', 'chat', '19 chat'],
  ] as [EventKind, string, string][])(
    '%s runs an action with the condition %s in each of its stages',
    (kind, condition, code) => {
      expect([1, 2, 3, 4].map((stage) => standing(kind, stage, condition))).toEqual([
        [],
        [`${code} no direction`],
        [`${code} no direction`],
        [],
      ]);
    },
  );

  it('runs nothing with another condition', () => {
    const others = widgetConditions.filter(({ kinds }) => !kinds.includes('chat'));
    expect(others.flatMap(({ id }) => standing('chat', 2, id))).toEqual([]);
  });
});
