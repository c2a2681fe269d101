import type { Pipeline } from '../../../kommo/hook/pipeline';
import { element } from '../../../kommo-page/element';
import type { ServerConnection } from '../server-connection';
import type { Panel } from '../shell/panel';
import type { Store } from '../state/store';
import type { View } from '../view';
import { createBoard } from './board';
import { createCatcherPanel } from './catcher-panel';
import type { CaughtRequests } from './caught-requests';
import type { Desk } from './desk';
import type { FollowedHooks } from './followed-hooks';
import { createReceiverPanel } from './receiver-panel';
import { createSentPanel } from './sent-panel';

export interface EventsViewParts {
  store: Store;
  server: ServerConnection;
  pipeline: Pipeline;
  desk: Desk;
  caught: CaughtRequests;
  followed: FollowedHooks;
}

/** The panels beside the board, from above. */
const panels: ((parts: EventsViewParts) => Panel)[] = [createReceiverPanel, createSentPanel, createCatcherPanel];

/** The board of leads and the desk from which hooks are sent. */
export function createEventsView(parts: EventsViewParts): View {
  const { store, pipeline, desk } = parts;
  desk.shownAgain();
  const board = createBoard({ store, pipeline, happened: desk.prepare });
  const beside = panels.map((create) => create(parts));
  const main = element('div', { class: 'events__main' }, board.element, desk.element);
  const side = element('div', { class: 'events__side' }, ...beside.map((panel) => panel.element));
  return {
    element: element('section', { class: 'events' }, element('div', { class: 'events__columns' }, main, side)),
    stop: () => [board, ...beside].forEach((part) => part.stop()),
  };
}
