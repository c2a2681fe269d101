import { type PreparedHook, prepareHooks } from '../../../kommo/hook/hook-requests';
import type { Pipeline } from '../../../kommo/hook/pipeline';
import type { PipelineEvent } from '../../../kommo/hook/pipeline-event';
import { element } from '../../../kommo-page/element';
import { textBehind, type WidgetDescriptor } from '../../../kommo-page/widget-descriptor';
import type { Draft } from '../state/draft';
import type { SimulatorState } from '../state/simulator-state';
import { account } from '../widget/account';
import { languageOf } from '../widget/create-descriptor';
import { type DestinationParts, drawDestinationChoice } from './destination-choice';
import { clockTime } from './describe-card';
import { describeEvent } from './describe-event';
import { createRequestCard, type RequestCard } from './request-card';

export interface DeskParts extends DestinationParts {
  descriptor: WidgetDescriptor;
  draft: Draft;
  pipeline: Pipeline;
}

/** The desk from which requests are sent. */
export interface Desk {
  element: HTMLElement;
  prepare: (event: PipelineEvent) => void;
  /** Called when the view is shown again: that nothing ran may not be true any more. */
  shownAgain: () => void;
}

/** The desk with the requests of the last event, and a way to give it the next one. */
export function createDesk(parts: DeskParts): Desk {
  const requests = element('div', { class: 'desk__requests' }, drawIdle());
  let cards: RequestCard[] = [];
  const destination = drawDestinationChoice(parts, () => cards.forEach(({ showEncoding }) => showEncoding()));
  return {
    element: element('div', { class: 'desk__main' }, destination, requests),
    shownAgain() {
      if (cards.length === 0) requests.replaceChildren(drawIdle());
    },
    prepare(event) {
      const about = describeEvent(event, parts);
      const time = element('small', {}, clockTime(event.time * 1000));
      cards = hooksOf(parts, event).map((hook) => createRequestCard(parts, hook, about));
      const drawn = cards.map((card) => card.element);
      const title = element('div', { role: 'status' }, element('h3', {}, about, ' ', time));
      requests.replaceChildren(title, ...(drawn.length > 0 ? drawn : [drawNothingRuns(parts)]));
      void sendAtOnce(cards);
    },
  };
}

/** One after the other, as Kommo's actions run. */
async function sendAtOnce(cards: RequestCard[]): Promise<void> {
  for (const card of cards) if (card.isSentAtOnce()) await card.send();
}

function hooksOf({ store, pipeline, archive, descriptor }: DeskParts, event: PipelineEvent): PreparedHook[] {
  const { actions, controls } = store.state;
  const running = isOn(store.state) ? actions : actions.filter(({ kind }) => kind === 'webhook');
  return prepareHooks(event, running, {
    pipeline,
    account,
    actionMultiple: archive.manifest.dp?.action_multiple === true,
    switches: { ...controls, extraKeys: controls.extraKeys === 'sent' },
    widgetInfo: {
      id: descriptor.id,
      code: descriptor.code,
      name: textBehind(languageOf(archive, controls.language), archive.manifest.widget.name),
    },
  });
}

function isOn({ installation }: SimulatorState): boolean {
  return installation.status === 'installed' && installation.active === 'Y';
}

function drawIdle(): HTMLElement {
  const text =
    'Drag a lead to another stage, or focus it and press an arrow key; or fire an event with the buttons on its card. ';
  return element(
    'p',
    { class: 'desk__idle' },
    text,
    'The request of every action that runs appears here; whether it is sent at once stands above.',
  );
}

function drawNothingRuns({ store, draft }: DeskParts): HTMLElement {
  const { actions } = store.state;
  const reasons = [
    ...(isOn(store.state) ? [] : ['the integration is not installed (or is switched off)']),
    ...(draft.isDirty ? ['the pipeline has changes that are not saved'] : []),
    actions.length === 0
      ? 'the pipeline has no saved actions'
      : `none of the saved actions (${actions.length}) stands here with this condition`,
  ];
  const last = reasons.pop();
  return element(
    'p',
    { class: 'desk__idle' },
    `No action ran: ${[reasons.join(', '), last].filter(Boolean).join(', and ')}.`,
  );
}
