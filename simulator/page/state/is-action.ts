import { isObject } from '../../../shared/is-object';
import { widgetConditions } from '../../../kommo/hook/conditions';
import { type Check, isNumber, isText, oneOf, optional, recordOf, shape } from './checks';
import { pipelines } from '../../../kommo/sample-account/pipelines';

const stageIds = pipelines.leads.stages.map(({ id }) => id);

/** Whether a stored value is the number of a stage. */
export const isStageId: Check = oneOf(...stageIds);

const hasParts = shape({
  id: isNumber,
  kind: oneOf('widget', 'webhook'),
  stageId: isStageId,
  span: Number.isInteger,
  condition: oneOf(...widgetConditions.map(({ id }) => id)),
  settings: recordOf(isText),
  isNew: optional(oneOf(true, false)),
});

/** Whether a stored value is an action that the pipeline has a place for. */
export const isAction: Check = (value) => hasParts(value) && isObject(value) && fits(value);

function fits({ stageId, span }: Record<string, unknown>): boolean {
  return Number(span) >= 1 && stageIds.indexOf(Number(stageId)) + Number(span) <= stageIds.length;
}
