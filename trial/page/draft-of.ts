import { pipelines } from '../../kommo/sample-account/pipelines';
import type { PipelineAction } from '../../kommo-page/pipeline-editor';
import type { DraftAction } from '../../simulator/page/state/draft';

/** An action as the page's own list of what is not saved yet has it. */
export function draftOf({ settings, condition }: PipelineAction, index: number): DraftAction {
  const { id: stageId = 0 } = pipelines.leads.stages[index] ?? {};
  const isNew = settings === undefined;
  return { id: index + 1, kind: 'widget' as const, stageId, span: 1, condition, settings: settings ?? {}, isNew };
}
