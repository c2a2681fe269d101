import type { Action } from '../../../kommo/hook/action';
import { widgetConditions } from '../../../kommo/hook/conditions';
import { element } from '../../../kommo-page/element';
import { find } from '../../../kommo-page/find';
import type { Unannounced } from '../../../kommo-page/form-model';
import type { BubbleContent, EndedBubble } from '../../../kommo-page/open-bubble';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { Notices } from '../shell/notices';
import type { DraftAction } from '../state/draft';
import { focusPlace, restoreFocus } from '../state/focus-place';
import type { UnfinishedBubble } from '../state/unfinished-work';
import { drawStages } from './draw-stages';
import { drawDoneReport } from './done-report';
import type { TileParts } from './mount-tile';
import { createTiles, type Tiles } from './tiles';

export interface EditorParts extends TileParts {
  notices: Notices;
  /** Asks which action to add; undefined for none. */
  pickAction: () => Promise<Action['kind'] | undefined>;
  /** What the bubble of a new action begins with. */
  beginning: (action: DraftAction) => BubbleContent | undefined;
  /** Watches the widget's open form. Returns the function that ends it. */
  watch: (unannounced: () => Unannounced[]) => () => void;
  /** Watches the handlers on document while a form is open. Returns the function that tells which were left. */
  watchHandlers: () => () => void;
  /** Tells what is to be known of what Done has stored for the widget. */
  report: (ended: EndedBubble) => string[];
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
    open: (actionId) => {
      if (tiles.opened()?.actionId === actionId || isBusy(editing)) return;
      openBubble(editing, actionId);
      focusBubble(editing);
    },
    closed(actionId, how, ended) {
      bubbleClosed(editing, actionId, how);
      if (how === 'done') showReport(editing, actionId, ended);
    },
  });
  const editing: Editing = { ...parts, table, tiles, unwatch() {} };
  drawTable(editing);
  const stop = parts.draft.onChange((change) => {
    if (change === 'edited') tiles.arrange();
    else redraw(editing);
  });
  return {
    element: table,
    isBusy: () => isBusy(editing),
    closeBubble: () => closeBubble(editing),
    unfinished: () => unfinished(editing),
    resume: (bubble) => resume(editing, bubble),
    stop() {
      stop();
      editing.unwatch();
    },
  };
}

interface Editing extends EditorParts {
  table: HTMLElement;
  tiles: Tiles;
  /** Ends the watching of the open form. */
  unwatch: () => void;
}

function drawTable(editing: Editing): void {
  const { table, tiles, pipeline } = editing;
  const drawAdder = (stageId: number): HTMLElement => {
    const name = pipeline.stages.find(({ id }) => id === stageId)?.name;
    const look = { class: 'add-action', 'aria-label': `Add an action to ${name}` };
    const adder = button(icon('plus'), () => void addAction(editing, stageId), look);
    adder.append('Add action');
    return adder;
  };
  table.replaceChildren(...drawStages(pipeline, drawAdder));
  tiles.draw();
}

/** Draws other actions; the bubble that is open opens again, if its action is still there. */
function redraw(editing: Editing): void {
  const open = unfinished(editing);
  editing.unwatch();
  editing.table.classList.remove('has-open-bubble');
  drawTable(editing);
  if (open) resume(editing, open);
}

function unfinished({ tiles }: Editing): UnfinishedBubble | undefined {
  const opened = tiles.opened();
  if (!opened) return undefined;
  const { actionId, bubble } = opened;
  const focus = focusPlace(bubble.element);
  return { actionId, content: bubble.content(), ...(focus && { focus }) };
}

function resume(editing: Editing, { actionId, content, focus }: UnfinishedBubble): void {
  const stored = editing.draft.find(actionId);
  const isUntouched = stored && !stored.isNew && isSameContent(content, stored);
  openBubble(editing, actionId, isUntouched ? undefined : content);
  const opened = editing.tiles.opened();
  if (opened && focus) restoreFocus(opened.bubble.element, focus);
}

function isBusy({ tiles, notices }: Editing): boolean {
  const done = tiles.opened()?.bubble.element.querySelector<HTMLButtonElement>('.js-trigger-save');
  if (!done || done.disabled) return false;
  done.focus();
  notices.show({ header: 'An action is being edited', text: 'End that with Done or Cancel first.' });
  return true;
}

function openBubble(editing: Editing, actionId: number, typed?: BubbleContent): void {
  const { table, tiles, draft, watch, watchHandlers } = editing;
  const tile = tiles.get(actionId);
  if (!tile || tile.hosted.bubble) return;
  closeBubble(editing);
  const tellLeft = watchHandlers();
  tile.hosted.open(typed);
  tile.hosted.tile.classList.add('has-bubble');
  placeBubble(tile.hosted.tile, table);
  if (draft.find(actionId)?.kind === 'widget') {
    const unwatch = watch(() => tile.hosted.bubble?.unannounced() ?? []);
    editing.unwatch = () => {
      unwatch();
      tellLeft();
      editing.unwatch = () => {};
    };
  }
  table.classList.add('has-open-bubble');
}

function closeBubble(editing: Editing): void {
  const opened = editing.tiles.opened();
  if (!opened) return;
  opened.tile.hosted.close();
  bubbleClosed(editing, opened.actionId, 'cancelled');
}

function focusBubble({ tiles }: Editing): void {
  const first = 'select, input:not([type=hidden]), textarea';
  tiles.opened()?.bubble.element.querySelector<HTMLElement>(first)?.focus();
}

async function addAction(editing: Editing, stageId: number): Promise<void> {
  const kind = isBusy(editing) ? undefined : await editing.pickAction();
  if (!kind) return;
  closeBubble(editing);
  const { draft, tiles } = editing;
  const action = draft.add({ kind, stageId, condition: widgetConditions[0]?.id ?? '' });
  tiles.add(action);
  openBubble(editing, action.id, editing.beginning(action));
  focusBubble(editing);
}

function bubbleClosed(editing: Editing, actionId: number, how: 'done' | 'cancelled' | 'deleted'): void {
  const { table, tiles, draft } = editing;
  const [tile, action] = [tiles.get(actionId), draft.find(actionId)];
  editing.unwatch();
  table.classList.remove('has-open-bubble');
  tile?.hosted.tile.classList.remove('has-bubble');
  if (!action || !tile) return;
  const { settings = {}, condition } = tile.hosted;
  if (how === 'done') draft.change(actionId, { settings, condition, isNew: false });
  if (how === 'done' || (how === 'cancelled' && !action.isNew)) return tile.focus();
  // A deleted tile has been taken out by the model of the page.
  if (how === 'cancelled') tile.hosted.tile.remove();
  forget(editing, action);
}

/** The keyboard goes to where such an action is added. */
function forget({ table, tiles, draft }: Editing, { id, stageId }: DraftAction): void {
  tiles.forget(id);
  draft.remove(id);
  find(table, `[data-stage-id="${stageId}"] .add-action`).focus();
}

/** What Done has stored otherwise than it stands in the form is told where the form was. */
function showReport({ tiles, draft, table, report }: Editing, actionId: number, ended: EndedBubble): void {
  const tile = tiles.get(actionId)?.hosted.tile;
  const sentences = draft.find(actionId)?.kind === 'widget' ? report(ended) : [];
  if (!tile || sentences.length === 0) return;
  const container = find(tile, '.digital-pipeline__edit-process-container');
  const dismiss = (): void => {
    container.replaceChildren();
    tile.classList.remove('has-bubble');
  };
  tile.classList.add('has-bubble');
  container.replaceChildren(drawDoneReport(sentences, dismiss));
  placeBubble(tile, table);
}

/** Turns the bubble to the side on which it stays inside the table. */
function placeBubble(tile: HTMLElement, table: HTMLElement): void {
  const container = find(tile, '.digital-pipeline__edit-process-container');
  const room = table.getBoundingClientRect();
  const { left, right } = tile.getBoundingClientRect();
  container.classList.toggle('opens-left', left - room.left > room.right - right);
}

function isSameContent({ settings, condition }: BubbleContent, stored: DraftAction): boolean {
  return (
    condition === stored.condition &&
    Object.entries(settings).every(([name, value]) => value === (stored.settings[name] ?? ''))
  );
}
