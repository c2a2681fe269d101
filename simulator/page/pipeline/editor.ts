import { element } from '../../../kommo-page/element';
import { widgetConditions } from '../../../kommo/hook/conditions';
import { find } from '../../../kommo-page/find';
import type { BubbleContent, OpenBubble } from '../../../kommo-page/open-bubble';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { SimulatorPage } from '../simulator-page';
import { focusPlace, restoreFocus } from '../state/focus-place';
import type { UnfinishedBubble } from '../state/unfinished-work';
import { pickAction } from './action-picker';
import { assignRows } from './assign-rows';
import type { DraftAction } from './draft';
import { drawStages } from './draw-stages';
import { placeBubble } from './place-bubble';
import { mountTile, type Tile } from './mount-tile';
import { watchUnannounced } from './watch-unannounced';

/** The table of stages with the tiles of the draft; one bubble is open at a time. */
export class Editor {
  element: HTMLElement;
  #page: SimulatorPage;
  #tiles = new Map<number, Tile>();
  #changed: (() => void)[] = [];
  #unwatch: (() => void) | undefined;

  constructor(page: SimulatorPage) {
    this.#page = page;
    this.element = element('div', { class: 'digital-pipeline__table' });
  }

  onChange(listener: () => void): void {
    this.#changed.push(listener);
  }

  /** Draws all tiles anew; an open bubble is lost. */
  draw(): void {
    const { pipeline, draft } = this.#page;
    const add = (stageId: number): HTMLElement => {
      const open = (): void => void this.#add(stageId);
      const name = pipeline.stages.find(({ id }) => id === stageId)?.name;
      const adder = button(icon('plus'), open, { class: 'add-action', 'aria-label': `Add an action to ${name}` });
      adder.append('Add action');
      return adder;
    };
    this.element.replaceChildren(...drawStages(pipeline, add));
    this.#tiles = new Map(draft.actions.map((action) => [action.id, this.#mount(action)]));
    this.#arrange();
  }

  /** The open bubble, and what stands in it. */
  get unfinished(): UnfinishedBubble | undefined {
    const [actionId, bubble] = this.#open ?? [];
    if (actionId === undefined || !bubble) return undefined;
    const focus = focusPlace(bubble.element);
    return { actionId, content: bubble.content(), ...(focus && { focus }) };
  }

  /** Opens a bubble as it was before a reload. */
  resume({ actionId, content, focus }: UnfinishedBubble): void {
    const stored = this.#page.draft.actions.find(({ id }) => id === actionId);
    const untouched = stored && !stored.isNew && sameContent(content, stored);
    this.#openBubble(actionId, untouched ? undefined : content);
    const [, bubble] = this.#open ?? [];
    if (bubble && focus) restoreFocus(bubble.element, focus);
  }

  get #open(): [actionId: number, bubble: OpenBubble] | undefined {
    for (const [actionId, { hosted }] of this.#tiles) if (hosted.bubble) return [actionId, hosted.bubble];
    return undefined;
  }

  /** Whether a bubble holds changes: Kommo asks before it drops them, here that one has to be ended first. */
  isBusy(): boolean {
    const [, bubble] = this.#open ?? [];
    const done = bubble?.element.querySelector<HTMLButtonElement>('.js-trigger-save');
    if (!done || done.disabled) return false;
    done.focus();
    this.#page.notices.show({ header: 'An action is being edited', text: 'End that with Done or Cancel first.' });
    return true;
  }

  #openBubble(actionId: number, typed?: BubbleContent): void {
    const tile = this.#tiles.get(actionId);
    if (!tile || tile.hosted.bubble) return;
    this.closeBubble();
    tile.hosted.open(typed);
    tile.hosted.tile.classList.add('has-bubble');
    placeBubble(tile.hosted.tile, this.element);
    const isOurs = this.#page.draft.actions.find(({ id }) => id === actionId)?.kind === 'widget';
    if (isOurs) this.#unwatch = watchUnannounced(this.#page, () => tile.hosted.bubble?.unannounced() ?? []);
    this.element.classList.add('has-open-bubble');
  }

  /** Ends the watching of the open bubble, which is taken along as unfinished. */
  leave(): void {
    this.#unwatch?.();
  }

  /** Closes the open bubble and stores nothing; the widget is not told, as in Kommo (observed). */
  closeBubble(): void {
    const [actionId, bubble] = this.#open ?? [];
    if (actionId === undefined) return;
    bubble?.close();
    const tile = this.#tiles.get(actionId);
    if (tile) tile.hosted.bubble = undefined;
    this.#closed(actionId, 'cancelled');
  }

  async #add(stageId: number): Promise<void> {
    if (this.isBusy()) return;
    const kind = await pickAction(this.#page);
    if (!kind) return;
    this.closeBubble();
    const condition = widgetConditions[0]?.id ?? '';
    const action = this.#page.draft.add({ kind, stageId, condition });
    this.#tiles.set(action.id, this.#mount(action));
    this.#arrange();
    this.#openBubble(action.id, kind === 'webhook' ? this.#toCatcher(condition) : undefined);
    this.#tiles.get(action.id)?.hosted.bubble?.element.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }

  /** Kommo's own action begins with an address that answers, so that it can be done at once. */
  #toCatcher(condition: string): BubbleContent {
    return { settings: { url: this.#page.status.catcherUrl }, condition };
  }

  #mount(action: DraftAction): Tile {
    const stage = find(this.element, `[data-stage-id="${action.stageId}"] .digital-pipeline__item-inner`);
    return mountTile(this.#page, action, {
      stage,
      open: () => {
        if (this.#open?.[0] !== action.id && !this.isBusy()) this.#openBubble(action.id);
      },
      closed: (how) => this.#closed(action.id, how),
      stretched: () => {
        this.#arrange();
        this.#tell();
      },
    });
  }

  #closed(actionId: number, how: 'done' | 'cancelled' | 'deleted'): void {
    const { draft } = this.#page;
    const tile = this.#tiles.get(actionId);
    const action = draft.actions.find(({ id }) => id === actionId);
    this.#unwatch?.();
    this.element.classList.remove('has-open-bubble');
    tile?.hosted.tile.classList.remove('has-bubble');
    if (!action || !tile) return;
    if (how === 'done') {
      Object.assign(action, { settings: tile.hosted.settings, condition: tile.hosted.condition, isNew: false });
      tile.redraw();
    }
    if (how === 'deleted' || action.isNew) {
      draft.remove(actionId);
      tile.hosted.tile.remove();
      this.#tiles.delete(actionId);
    } else tile.focus();
    this.#arrange();
    this.#tell();
  }

  #arrange(): void {
    const { draft, pipeline } = this.#page;
    const rows = assignRows(draft.actions, pipeline);
    this.element.style.setProperty('--rows', String(Math.max(0, ...rows.values()) + 1));
    for (const action of draft.actions) {
      const style = this.#tiles.get(action.id)?.hosted.tile.style;
      style?.setProperty('--row', String(rows.get(action.id)));
      style?.setProperty('--span', String(action.span));
    }
  }

  #tell(): void {
    for (const listener of this.#changed) listener();
  }
}

function sameContent({ settings, condition }: BubbleContent, stored: DraftAction): boolean {
  return (
    condition === stored.condition &&
    Object.entries(settings).every(([name, value]) => value === (stored.settings[name] ?? ''))
  );
}
