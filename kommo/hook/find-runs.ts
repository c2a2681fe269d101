import type { Action } from './action';
import { conditionHolds } from './conditions';
import { type EventCode, eventCodes } from './event-codes';
import type { HookSwitches } from './hook-switches';
import { type Pipeline, stageIndex } from './pipeline';
import type { PipelineEvent } from './pipeline-event';

/** How a lead moved relative to the stages that an action covers. */
export type Direction = 'went_to_trigger' | 'went_in_trigger' | 'went_from_trigger';

/** An action that is executed on an event. */
export interface Run {
  action: Action;
  code: EventCode;
  /** For moves only. */
  direction?: Direction;
}

/** What decides which actions are executed, besides the event. */
export interface RunRules {
  pipeline: Pipeline;
  /** `dp.action_multiple` of the manifest: only then are moves within an action, and out of it, reported. */
  actionMultiple: boolean;
  switches: HookSwitches;
}

/** The actions that Kommo executes on an event, in their order. */
export function findRuns(event: PipelineEvent, actions: readonly Action[], rules: RunRules): Run[] {
  return actions.flatMap((action) => {
    if (!conditionHolds(action.condition, event.kind)) return [];
    return event.kind === 'moved' ? findMove(event, action, rules) : findStanding(event, action, rules);
  });
}

function findStanding(event: PipelineEvent, action: Action, { pipeline }: RunRules): Run[] {
  if (!covers(action, event.stageId, pipeline)) return [];
  return [{ action, code: eventCodes[pipeline.entity][event.kind] }];
}

function findMove(event: PipelineEvent, action: Action, { pipeline, actionMultiple, switches }: RunRules): Run[] {
  const from = event.fromStageId !== undefined && covers(action, event.fromStageId, pipeline);
  const to = covers(action, event.stageId, pipeline);
  const direction = directions[`${from} ${to}`];
  if (!direction) return [];
  const reportsAll = actionMultiple && action.kind === 'widget';
  if (direction !== 'went_to_trigger' && !reportsAll) return [];
  const kind = {
    went_to_trigger: switches.entering,
    went_in_trigger: 'moved_inside',
    went_from_trigger: switches.leaving,
  } as const;
  return [{ action, direction, code: eventCodes[pipeline.entity][kind[direction]] }];
}

/** By whether the action covers the stage that the lead left, and the one it came to. */
const directions: Record<string, Direction> = {
  'false true': 'went_to_trigger',
  'true true': 'went_in_trigger',
  'true false': 'went_from_trigger',
};

function covers({ stageId, span }: Action, leadStageId: number, pipeline: Pipeline): boolean {
  const distance = stageIndex(pipeline, leadStageId) - stageIndex(pipeline, stageId);
  return distance >= 0 && distance < span;
}
