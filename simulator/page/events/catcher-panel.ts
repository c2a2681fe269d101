import { element } from '../../../kommo-page/element';
import { button } from '../shell/button';
import { drawPanel, type Panel } from '../shell/panel';
import { placeRows } from '../shell/place-rows';
import type { CaughtRequests } from './caught-requests';
import type { NamingParts } from './describe-card';
import { drawCaught } from './draw-caught';
import { inTurns } from './in-turns';

/** How many are drawn at a time. */
const shown = 20;

export interface CatcherPanelParts extends NamingParts {
  caught: CaughtRequests;
}

/** What the built-in catcher got, as a back end would see it; the newest first, a page of them at a time. */
export function createCatcherPanel(parts: CatcherPanelParts): Panel {
  const { caught } = parts;
  const list = new CaughtList(parts);
  const clear = button('Clear', () => caught.clear(), { class: 'link js-clear-caught' });
  const nothing = element('p', { class: 'desk__idle' }, 'The catcher has received nothing yet.');
  const place = element('span', { class: 'log__place' });
  const newer = button('Newer', () => turn(-shown), { class: 'link js-newer' });
  const older = button('Older', () => turn(shown), { class: 'link js-older' });
  const pages = element('div', { class: 'log__pages' }, newer, place, older);
  let skipped = 0;
  const redraw = (): void => {
    skipped = Math.max(0, Math.min(skipped, caught.count - 1));
    const requests = caught.newest(skipped, shown);
    list.draw(requests, skipped === 0);
    nothing.hidden = requests.length > 0;
    clear.hidden = requests.length === 0;
    pages.hidden = caught.count <= shown;
    newer.disabled = skipped === 0;
    older.disabled = skipped + shown >= caught.count;
    place.textContent = `${requests.at(-1)?.id} to ${requests[0]?.id} of ${caught.count.toLocaleString('en')}`;
  };
  const turn = (by: number): void => {
    skipped = Math.max(0, skipped + by);
    redraw();
  };
  redraw();
  // Who reads an older page goes on reading the same one.
  let known = caught.count;
  const soon = inTurns(redraw);
  const stop = caught.onChange(() => {
    if (skipped > 0) skipped += Math.max(0, caught.count - known);
    known = caught.count;
    soon();
  });
  void caught.load();
  return { element: drawPanel('Received by the catcher', [nothing, list.element, pages], [clear]), stop };
}

/** The requests of a page; one that is drawn stays, with what the user has unfolded in it. */
class CaughtList {
  readonly element = element('ol', { class: 'log js-caught' });
  #naming: NamingParts;
  #drawn = new Map<number, HTMLElement>();
  #newest = 0;

  constructor(naming: NamingParts) {
    this.#naming = naming;
  }

  draw(requests: ReturnType<CaughtRequests['newest']>, isNewestPage: boolean): void {
    const rows = requests.map((request) => {
      const row = this.#drawn.get(request.id) ?? element('li', {}, drawCaught(request, this.#naming));
      return [request.id, row] as const;
    });
    const kept = new Map(rows);
    this.#drawn = kept;
    const [first] = requests;
    if (isNewestPage && first && first.id > this.#newest) this.#unfoldNewest(first.id);
    placeRows(this.element, [...kept.values()]);
  }

  #unfoldNewest(id: number): void {
    const detailsOf = (row: number): HTMLDetailsElement | null | undefined =>
      this.#drawn.get(row)?.querySelector('details');
    const before = detailsOf(this.#newest);
    if (before) before.open = false;
    const newest = detailsOf(id);
    if (newest) newest.open = true;
    this.#newest = id;
  }
}
