import type { Action } from '../../../kommo/hook/action';
import { type Pipeline, stageIndex } from '../../../kommo/hook/pipeline';

/** The row of each action by its id: the first one in which it meets no other, as tiles may cover several stages. */
export function assignRows(actions: readonly Action[], pipeline: Pipeline): Map<number, number> {
  const taken: Set<number>[] = [];
  return new Map(
    actions.map(({ id, stageId, span }) => {
      const first = stageIndex(pipeline, stageId);
      const columns = Array.from({ length: span }, (_, offset) => first + offset);
      const free = taken.findIndex((row) => columns.every((column) => !row.has(column)));
      const row = free < 0 ? taken.push(new Set()) - 1 : free;
      for (const column of columns) taken[row]?.add(column);
      return [id, row];
    }),
  );
}
