/** Whose pipeline it is: Kommo has one for leads, and had one for customers. */
export type PipelineEntity = 'leads' | 'customers';

/** A column of the pipeline. */
export interface Stage {
  id: number;
  name: string;
  color: string;
}

/** A digital pipeline with its stages from left to right. */
export interface Pipeline {
  id: number;
  entity: PipelineEntity;
  name: string;
  stages: readonly Stage[];
}

/** The place of a stage in its pipeline. */
export function stageIndex({ stages }: Pipeline, stageId: number): number {
  const index = stages.findIndex(({ id }) => id === stageId);
  if (index < 0) throw new Error(`The pipeline has no stage ${stageId}.`);
  return index;
}
