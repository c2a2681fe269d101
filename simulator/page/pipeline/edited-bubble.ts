import { find } from '../../../kommo-page/find';
import type { Unannounced } from '../../../kommo-page/form-model';
import type { BubbleContent, EndedBubble } from '../../../kommo-page/open-bubble';
import type { Notices } from '../shell/notices';
import type { Draft, DraftAction } from '../state/draft';
import { focusPlace, restoreFocus } from '../state/focus-place';
import type { UnfinishedBubble } from '../state/unfinished-work';
import { drawDoneReport } from './done-report';
import type { Tile } from './mount-tile';
import type { Tiles } from './tiles';

export interface EditedBubbleParts {
  table: HTMLElement;
  tiles: Tiles;
  draft: Draft;
  notices: Notices;
  /** Watches the widget's open form. Returns the function that ends it. */
  watch: (unannounced: () => Unannounced[]) => () => void;
  /** Watches the handlers on document while a form is open. Returns the function that tells which were left. */
  watchHandlers: () => () => void;
  /** Tells what is to be known of what Done has stored for the widget. */
  report: (ended: EndedBubble) => string[];
}

/** The bubble of the editor, of which one is open at a time. */
export class EditedBubble {
  #parts: EditedBubbleParts;
  #unwatch = (): void => {};

  constructor(parts: EditedBubbleParts) {
    this.#parts = parts;
  }

  /** Opens that of an action; `typed` stands in it in place of what is stored. */
  open(actionId: number, typed?: BubbleContent): void {
    const { table, tiles, draft } = this.#parts;
    const hosted = tiles.get(actionId)?.hosted;
    if (!hosted || hosted.bubble) return;
    this.close();
    const tellLeft = this.#parts.watchHandlers();
    hosted.open(typed);
    hosted.tile.classList.add('has-bubble');
    placeBubble(hosted.tile, table);
    if (draft.find(actionId)?.kind === 'widget') {
      const unwatch = this.#parts.watch(() => hosted.bubble?.unannounced() ?? []);
      this.#unwatch = () => {
        unwatch();
        tellLeft();
        this.#unwatch = () => {};
      };
    }
    table.classList.add('has-open-bubble');
  }

  /** Closes it and stores nothing. */
  close(): void {
    const opened = this.#parts.tiles.opened();
    if (!opened) return;
    opened.tile.hosted.close();
    this.ended(opened.actionId, 'cancelled');
  }

  focus(): void {
    const first = 'select, input:not([type=hidden]), textarea';
    this.#parts.tiles.opened()?.bubble.element.querySelector<HTMLElement>(first)?.focus();
  }

  /** Whether it holds changes; then the keyboard is at its Done. */
  isBusy(): boolean {
    const { tiles, notices } = this.#parts;
    const done = tiles.opened()?.bubble.element.querySelector<HTMLButtonElement>('.js-trigger-save');
    if (!done || done.disabled) return false;
    done.focus();
    notices.show({ header: 'An action is being edited', text: 'End that with Done or Cancel first.' });
    return true;
  }

  /** The one that is open, and what stands in it. */
  unfinished(): UnfinishedBubble | undefined {
    const opened = this.#parts.tiles.opened();
    if (!opened) return undefined;
    const { actionId, bubble } = opened;
    const focus = focusPlace(bubble.element);
    return { actionId, content: bubble.content(), ...(focus && { focus }) };
  }

  /** Opens one as it was before. */
  resume({ actionId, content, focus }: UnfinishedBubble): void {
    const { draft, tiles } = this.#parts;
    const stored = draft.find(actionId);
    const isUntouched = stored && !stored.isNew && isSameContent(content, stored);
    this.open(actionId, isUntouched ? undefined : content);
    const opened = tiles.opened();
    if (opened && focus) restoreFocus(opened.bubble.element, focus);
  }

  /** It has closed, or its tile is drawn anew: nothing of it is watched any more. */
  forget(): void {
    this.#unwatch();
    this.#parts.table.classList.remove('has-open-bubble');
  }

  /** What its end means for its action, and where the keyboard goes. */
  ended(actionId: number, how: 'done' | 'cancelled' | 'deleted', ended?: EndedBubble): void {
    const { tiles, draft } = this.#parts;
    const [tile, action] = [tiles.get(actionId), draft.find(actionId)];
    this.forget();
    tile?.hosted.tile.classList.remove('has-bubble');
    if (!action || !tile) return;
    if (how === 'done') this.#store(action, tile, ended);
    else if (how === 'deleted' || action.isNew) this.#drop(action, tile);
    else tile.focus();
  }

  #store({ id, kind }: DraftAction, { hosted, focus }: Tile, ended: EndedBubble | undefined): void {
    const { settings = {}, condition } = hosted;
    this.#parts.draft.change(id, { settings, condition, isNew: false });
    if (ended && kind === 'widget') this.#showReport(hosted.tile, ended);
    focus();
  }

  /** The keyboard goes to where such an action is added. */
  #drop({ id, stageId }: DraftAction, { hosted }: Tile): void {
    const { tiles, draft, table } = this.#parts;
    // One that was deleted has been taken out by the model of the page.
    hosted.tile.remove();
    tiles.forget(id);
    draft.remove(id);
    find(table, `[data-stage-id="${stageId}"] .add-action`).focus();
  }

  /** What Done has stored otherwise than it stands in the form is told where the form was. */
  #showReport(tile: HTMLElement, ended: EndedBubble): void {
    const sentences = this.#parts.report(ended);
    if (sentences.length === 0) return;
    const container = find(tile, '.digital-pipeline__edit-process-container');
    const dismiss = (): void => {
      container.replaceChildren();
      tile.classList.remove('has-bubble');
    };
    tile.classList.add('has-bubble');
    container.replaceChildren(drawDoneReport(sentences, dismiss));
    placeBubble(tile, this.#parts.table);
  }
}

/** Turns the bubble to the side on which it stays inside the table, and brings it into sight. */
function placeBubble(tile: HTMLElement, table: HTMLElement): void {
  const container = find(tile, '.digital-pipeline__edit-process-container');
  const room = table.getBoundingClientRect();
  const { left, right } = tile.getBoundingClientRect();
  container.classList.toggle('opens-left', left - room.left > room.right - right);
  container.firstElementChild?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function isSameContent({ settings, condition }: BubbleContent, stored: DraftAction): boolean {
  return (
    condition === stored.condition &&
    Object.entries(settings).every(([name, value]) => value === (stored.settings[name] ?? ''))
  );
}
