import { element } from '../../../kommo-page/element';
import type { HookProgress, ReceiverStatus } from '../../protocol';
import type { ServerConnection } from '../server-connection';
import { drawPanel, type Panel } from '../shell/panel';
import { clockTime, describeCard, type NamingParts } from './describe-card';
import { drawPhone } from './draw-phone';
import { drawSteps } from './draw-steps';
import type { FollowedHooks } from './followed-hooks';

/** What the panel is made from. */
export interface ReceiverPanelParts extends NamingParts {
  server: ServerConnection;
  followed: FollowedHooks;
}

/** What the receiver of this repository makes of the hook that was sent last. */
export function createReceiverPanel(parts: ReceiverPanelParts): Panel {
  const { server, followed } = parts;
  const state = element('span', { class: 'receiver__state', role: 'status' });
  const content = element('div', { class: 'receiver js-receiver' });
  const redrawState = (): void => {
    const { receiver } = server.status;
    panel.hidden = receiver === undefined;
    if (receiver) state.replaceChildren(describe[receiver.state](receiver));
  };
  const redraw = (): void => {
    const { newest } = followed;
    content.replaceChildren(...(newest ? drawHook(newest, parts) : [drawIdle()]));
  };
  const panel = drawPanel('The receiver', [content], [state]);
  redrawState();
  redraw();
  const stops = [followed.onChange(redraw), server.listen({ status: redrawState })];
  if (server.status.receiver) void followed.load();
  return { element: panel, stop: () => stops.forEach((stop) => stop()) };
}

const describe: Record<ReceiverStatus['state'], (status: ReceiverStatus) => string> = {
  starting: () => 'is starting…',
  running: () => 'runs',
  down: () => 'does not run',
};

function drawIdle(): HTMLElement {
  return element('p', { class: 'desk__idle' }, 'Send a hook to it: its steps, the message and the note appear here.');
}

function drawHook(hook: HookProgress, parts: ReceiverPanelParts): HTMLElement[] {
  const { followed } = parts;
  const about = element('strong', {}, describeCard(hook.card, parts));
  return [
    element('p', { class: 'receiver__hook' }, about, ` ${clockTime(hook.time)}`),
    drawSteps(hook),
    ...hook.messages.map((message) => drawPhone(message, followed.messagesTo(message.contactId))),
    drawFeed(hook, followed.notesOn(hook.card)),
  ];
}

const nouns = { leads: 'lead', customers: 'customer' };

function drawFeed({ card }: HookProgress, notes: string[]): HTMLElement {
  const drawn = notes.map((text) => element('li', { class: 'feed__note', dir: 'auto' }, text));
  const list = element('ol', { class: 'feed__notes js-feed' }, ...drawn);
  const empty = element('p', { class: 'desk__idle' }, 'No note yet.');
  const title = element('h4', {}, `Feed of ${nouns[card.kind]} #${card.id}`);
  return element('section', { class: 'feed' }, title, notes.length > 0 ? list : empty);
}
