import type { Account } from './account';
import type { Pipeline } from './pipeline';
import type { PipelineEvent } from './pipeline-event';

/** The body of Kommo's own "API: send webhook" action (developers.kommo.com/docs/webhooks-dp). */
export function webhookAction(event: PipelineEvent, pipeline: Pipeline, account: Account): object {
  const name = event.kind === 'moved' ? moves[pipeline.entity].name : event.kind;
  const fields = event.kind === 'moved' ? moves[pipeline.entity].fields(event, pipeline) : where(event, pipeline);
  return { [pipeline.entity]: { [name]: [{ id: event.id, ...fields }] }, account };
}

const moves = {
  leads: {
    name: 'status',
    fields: ({ stageId, fromStageId }: PipelineEvent, { id }: Pipeline): object => ({
      old_pipeline_id: id,
      pipeline_id: id,
      old_status_id: fromStageId,
      status_id: stageId,
    }),
  },
  customers: {
    name: 'period',
    fields: ({ stageId, fromStageId }: PipelineEvent): object => ({ old_period_id: fromStageId, period_id: stageId }),
  },
};

function where({ stageId }: PipelineEvent, { id, entity }: Pipeline): object {
  return entity === 'leads' ? { pipeline_id: id, status_id: stageId } : { period_id: stageId };
}
