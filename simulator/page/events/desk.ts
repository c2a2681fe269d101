import { type PreparedHook, prepareHooks } from '../../../kommo/hook/hook-requests';
import { type Pipeline, stageIndex } from '../../../kommo/hook/pipeline';
import type { PipelineEvent } from '../../../kommo/hook/pipeline-event';
import { element } from '../../../kommo-page/element';
import { textBehind, type WidgetDescriptor } from '../../../kommo-page/widget-descriptor';
import type { Draft } from '../state/draft';
import type { BoardLead, SimulatorState } from '../state/simulator-state';
import { account } from '../widget/account';
import { languageOf } from '../widget/create-descriptor';
import { type DestinationParts, drawDestinationChoice } from './destination-choice';
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
  const { store, pipeline } = parts;
  const requests = element('div', { class: 'desk__requests' }, drawIdle());
  let cards: RequestCard[] = [];
  const destination = drawDestinationChoice(parts, () => cards.forEach(({ showEncoding }) => showEncoding()));
  return {
    element: element('div', { class: 'desk__main' }, destination, requests),
    shownAgain() {
      if (cards.length === 0) requests.replaceChildren(drawIdle());
    },
    prepare(event) {
      const title = element('h3', { role: 'status' }, describeEvent(event, pipeline, store.state.leads));
      cards = hooksOf(parts, event).map((hook) => createRequestCard(parts, hook));
      const drawn = cards.map((card) => card.element);
      requests.replaceChildren(title, ...(drawn.length > 0 ? drawn : [drawNothingRuns(parts)]));
    },
  };
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
    'The request of every action that runs appears here, before it is sent.',
  );
}

function drawNothingRuns({ store, draft }: DeskParts): HTMLElement {
  const { actions } = store.state;
  const reasons = [
    ...(isOn(store.state) ? [] : ['The integration is not installed and switched on.']),
    ...(draft.isDirty ? ['The pipeline has changes that are not saved.'] : []),
    actions.length === 0
      ? 'The saved pipeline has no actions.'
      : `None of the saved actions (${actions.length}) stands here with this condition.`,
  ];
  return element('p', { class: 'desk__idle' }, `No action runs. ${reasons.join(' ')}`);
}

const verbs = {
  added: 'was added to',
  mail_in: 'got a mail in',
  call_in: 'got a call in',
  chat: 'got a chat message in',
  site_visit: 'visited the site, in',
};

function describeEvent(
  { kind, id, stageId, fromStageId }: PipelineEvent,
  pipeline: Pipeline,
  leads: BoardLead[],
): string {
  const name = (stage: number): string => pipeline.stages[stageIndex(pipeline, stage)]?.name ?? '';
  const who = leads.find((lead) => lead.id === id)?.name ?? `#${id}`;
  if (kind === 'moved') return `${who}: ${name(fromStageId ?? stageId)} → ${name(stageId)}`;
  return `${who} ${verbs[kind]} ${name(stageId)}`;
}
