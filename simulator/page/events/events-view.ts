import { element } from '../../../kommo-page/element';
import type { SimulatorPage, View } from '../simulator-page';
import { Board } from './board';
import { createCatcherPanel } from './catcher-panel';
import { createDesk, type Desk } from './desk';
import { createSentLog } from './sent-log';

/** What stays of the view while others are shown: the requests of the last event, as they were changed. */
export interface KeptEvents {
  desk: Desk;
  sent: ReturnType<typeof createSentLog>;
}

/** The board of leads and the desk from which hooks are sent. */
export function eventsView(page: SimulatorPage): View {
  const { desk, sent } = (page.events ??= createKept(page));
  desk.shownAgain();
  sent.redraw();
  const caught = createCatcherPanel();
  const board = new Board(page, (event) => desk.prepare(event));
  const stop = page.store.onForeignChange(() => {
    board.draw();
    sent.redraw();
  });
  const column = element('div', { class: 'desk__side' }, sent.element, caught.element);
  return {
    element: element(
      'section',
      { class: 'events' },
      board.element,
      element('div', { class: 'desk' }, desk.element, column),
    ),
    leave() {
      caught.stop();
      stop();
    },
  };
}

function createKept(page: SimulatorPage): KeptEvents {
  const sent = createSentLog(page);
  return { desk: createDesk(page, sent.redraw), sent };
}
