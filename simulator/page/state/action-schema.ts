import * as v from 'valibot';
import { widgetConditions } from '../../../kommo/hook/conditions';
import { pipelines } from './pipelines';

const stageIds = pipelines.leads.stages.map(({ id }) => id);

/** The number of a stage. */
export const stageId = v.picklist(stageIds);

/** A number; JSON can hold one that is too large to be any. */
export const finite = v.pipe(v.number(), v.finite());

const parts = {
  id: finite,
  kind: v.picklist(['widget', 'webhook']),
  stageId,
  span: v.pipe(v.number(), v.integer(), v.minValue(1)),
  condition: v.picklist(widgetConditions.map(({ id }) => id)),
  settings: v.record(v.string(), v.string()),
};

/** An action that the pipeline has a place for. */
export const actionSchema = v.pipe(
  v.object(parts),
  v.check((action) => fits(action)),
);

/** An action that may not have had its first Done yet. */
export const draftActionSchema = v.pipe(
  v.object({ ...parts, isNew: v.exactOptional(v.boolean()) }),
  v.check((action) => fits(action)),
);

function fits({ stageId: first, span }: { stageId: number; span: number }): boolean {
  return stageIds.indexOf(first) + span <= stageIds.length;
}
