import type { PipelineEntity, Pipeline, Stage } from '../hook/pipeline';

// The stages of both have the same numbers, so that actions and cards stay where they are when the entity is changed.
const colors = ['#99ccff', '#ffe066', '#ffb26b', '#c9a6ff', '#87e0a0', '#c5cdd3'];
const ids = [654321, 654322, 654323, 654324, 142, 143];

/** The account's pipelines; 142 and 143 are Kommo's own numbers for won and lost. */
export const pipelines: Record<PipelineEntity, Pipeline> = {
  leads: {
    id: 123456,
    entity: 'leads',
    name: 'Sales pipeline',
    stages: stages('Initial contact', 'Discussion', 'Offer made', 'Negotiation', 'Closed – won', 'Closed – lost'),
  },
  customers: {
    id: 123457,
    entity: 'customers',
    name: 'Customers',
    stages: stages('First purchase', 'Due soon', 'Due today', 'Overdue', 'Bought again', 'Lost'),
  },
};

function stages(...names: string[]): Stage[] {
  return names.map((name, index) => ({ id: ids[index] ?? 0, name, color: colors[index] ?? '' }));
}
