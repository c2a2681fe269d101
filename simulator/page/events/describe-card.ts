import type { Pipeline } from '../../../kommo/hook/pipeline';
import type { Store } from '../state/store';

/** What tells which card a hook is about. */
export interface CardPlace {
  id: number;
  stageId?: number | undefined;
}

/** What cards and stages are named by. */
export interface NamingParts {
  store: Store;
  pipeline: Pipeline;
}

/** A card with the stage that it stands in: by their names, or by its number where the board has it not. */
export function describeCard({ id, stageId }: CardPlace, { store, pipeline }: NamingParts): string {
  const name = store.state.leads.find((lead) => lead.id === id)?.name ?? `#${id}`;
  const stage = pipeline.stages.find((other) => other.id === stageId)?.name;
  return stage === undefined ? name : `${name} · ${stage}`;
}

/** The time of a day, to the second. */
export function clockTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString('en-GB');
}
