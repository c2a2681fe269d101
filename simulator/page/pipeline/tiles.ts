import type { Pipeline } from '../../../kommo/hook/pipeline';
import { find } from '../../../kommo-page/find';
import type { OpenBubble } from '../../../kommo-page/open-bubble';
import type { DraftAction } from '../state/draft';
import { assignRows } from './assign-rows';
import { mountTile, type Tile, type TileHolder, type TileParts } from './mount-tile';

/** What the tiles of a pipeline are made from, and whom they tell. */
export interface TilesParts extends TileParts {
  /** The table of stages. */
  table: HTMLElement;
  open: (actionId: number) => void;
  closed: (actionId: number, ...how: Parameters<TileHolder['closed']>) => void;
}

/** The tiles of the draft, by the numbers of their actions. */
export interface Tiles {
  get: (actionId: number) => Tile | undefined;
  /** The one whose bubble is open. */
  opened: () => { actionId: number; tile: Tile; bubble: OpenBubble } | undefined;
  /** Draws all of them anew into the stages of the table. */
  draw: () => void;
  add: (action: DraftAction) => Tile;
  forget: (actionId: number) => void;
  /** Puts each where its action belongs. */
  arrange: () => void;
}

export function createTiles(parts: TilesParts): Tiles {
  const { table, draft, pipeline, open, closed } = parts;
  const tiles = new Map<number, Tile>();
  const arrange = (): void => arrangeTiles(tiles, draft.actions, { table, pipeline });
  const add = (action: DraftAction): Tile => {
    const { id, stageId } = action;
    const stage = find(table, `[data-stage-id="${stageId}"] .digital-pipeline__item-inner`);
    const tile = mountTile(parts, action, { stage, open: () => open(id), closed: (...how) => closed(id, ...how) });
    tiles.set(id, tile);
    return tile;
  };
  return {
    get: (actionId) => tiles.get(actionId),
    opened() {
      for (const [actionId, tile] of tiles) {
        if (tile.hosted.bubble) return { actionId, tile, bubble: tile.hosted.bubble };
      }
      return undefined;
    },
    draw() {
      tiles.clear();
      draft.actions.forEach(add);
      arrange();
    },
    add,
    forget: (actionId) => void tiles.delete(actionId),
    arrange,
  };
}

function arrangeTiles(
  tiles: ReadonlyMap<number, Tile>,
  actions: readonly DraftAction[],
  { table, pipeline }: { table: HTMLElement; pipeline: Pipeline },
): void {
  const rows = assignRows(actions, pipeline);
  table.style.setProperty('--rows', String(Math.max(0, ...rows.values()) + 1));
  for (const { id, span } of actions) {
    const style = tiles.get(id)?.hosted.tile.style;
    style?.setProperty('--row', String(rows.get(id)));
    style?.setProperty('--span', String(span));
  }
}
