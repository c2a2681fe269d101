import type { Action } from '../../../kommo/hook/action';
import { widgetConditions } from '../../../kommo/hook/conditions';
import { element } from '../../../kommo-page/element';
import type { BubbleContent } from '../../../kommo-page/open-bubble';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { DraftAction } from '../state/draft';
import type { UnfinishedBubble } from '../state/unfinished-work';
import { drawStages } from './draw-stages';
import { EditedBubble, type EditedBubbleParts } from './edited-bubble';
import type { TileParts } from './mount-tile';
import { createTiles, type Tiles } from './tiles';

export interface EditorParts extends TileParts, Omit<EditedBubbleParts, 'table' | 'tiles'> {
  /** Asks which action to add; undefined for none. */
  pickAction: () => Promise<Action['kind'] | undefined>;
  /** What the bubble of a new action begins with. */
  beginning: (action: DraftAction) => BubbleContent | undefined;
}

/** The table of stages with the tiles of the draft; one bubble is open at a time. */
export interface Editor {
  element: HTMLElement;
  /** Whether a bubble holds changes: Kommo asks before it drops them, here that one has to be ended first. */
  isBusy: () => boolean;
  /** Closes the open bubble and stores nothing. */
  closeBubble: () => void;
  /** The open bubble, and what stands in it. */
  unfinished: () => UnfinishedBubble | undefined;
  /** Opens a bubble as it was before. */
  resume: (bubble: UnfinishedBubble) => void;
  stop: () => void;
}

export function createEditor(parts: EditorParts): Editor {
  const table = element('div', { class: 'digital-pipeline__table' });
  const tiles = createTiles({
    ...parts,
    table,
    open(actionId) {
      if (tiles.opened()?.actionId === actionId || bubble.isBusy()) return;
      bubble.open(actionId);
      bubble.focus();
    },
    closed: (actionId, how, ended) => bubble.ended(actionId, how, ended),
  });
  const bubble = new EditedBubble({ ...parts, table, tiles });
  const editing: Editing = { ...parts, table, tiles, bubble };
  drawTable(editing);
  const stop = parts.draft.onChange((change) => {
    if (change === 'edited') tiles.arrange();
    else redraw(editing);
  });
  return {
    element: table,
    isBusy: () => bubble.isBusy(),
    closeBubble: () => bubble.close(),
    unfinished: () => bubble.unfinished(),
    resume: (unfinished) => bubble.resume(unfinished),
    stop() {
      stop();
      bubble.forget();
    },
  };
}

interface Editing extends EditorParts {
  table: HTMLElement;
  tiles: Tiles;
  bubble: EditedBubble;
}

function drawTable(editing: Editing): void {
  const { table, tiles, pipeline } = editing;
  const drawAdder = (stageId: number): HTMLElement => {
    const name = pipeline.stages.find(({ id }) => id === stageId)?.name;
    const look = { class: 'add-action', 'aria-label': `Add action to ${name}` };
    const adder = button(icon('plus'), () => void addAction(editing, stageId), look);
    adder.append('Add action');
    return adder;
  };
  table.replaceChildren(...drawStages(pipeline, drawAdder));
  tiles.draw();
}

/** Draws other actions; the bubble that is open opens again, if its action is still there. */
function redraw(editing: Editing): void {
  const { bubble } = editing;
  const open = bubble.unfinished();
  bubble.forget();
  drawTable(editing);
  if (open) bubble.resume(open);
}

async function addAction({ draft, tiles, bubble, pickAction, beginning }: Editing, stageId: number): Promise<void> {
  const kind = bubble.isBusy() ? undefined : await pickAction();
  if (!kind) return;
  bubble.close();
  const action = draft.add({ kind, stageId, condition: widgetConditions[0]?.id ?? '' });
  tiles.add(action);
  bubble.open(action.id, beginning(action));
  bubble.focus();
}
