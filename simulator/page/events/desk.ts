import { element } from '../../../kommo-page/element';
import { type PreparedHook, prepareHooks } from '../../../kommo/hook/hook-requests';
import { type Pipeline, stageIndex } from '../../../kommo/hook/pipeline';
import type { PipelineEvent } from '../../../kommo/hook/pipeline-event';
import { resolveText } from '../../../kommo-page/widget-descriptor';
import type { SimulatorPage } from '../simulator-page';
import type { Lead } from '../state/simulator-state';
import { account } from '../widget/account';
import { languageOf } from '../widget/create-descriptor';
import { drawDestination } from './destination';
import { createRequestCard, type RequestCard } from './request-card';

/** The desk from which requests are sent. */
export interface Desk {
  element: HTMLElement;
  prepare: (event: PipelineEvent) => void;
  /** Called when the view is shown again: that nothing ran may not be true any more. */
  shownAgain: () => void;
}

/** The desk with the requests of the last event, and a way to give it the next one. */
export function createDesk(page: SimulatorPage, sent: () => void): Desk {
  const requests = element('div', { class: 'desk__requests' }, idle());
  let cards: RequestCard[] = [];
  const destination = drawDestination(page, () => cards.forEach(({ showEncoding }) => showEncoding()));
  return {
    element: element('div', { class: 'desk__main' }, destination, requests),
    shownAgain() {
      if (cards.length === 0) requests.replaceChildren(idle());
    },
    prepare(event) {
      const hooks = hooksOf(page, event);
      const title = element('h3', { role: 'status' }, describeEvent(event, page.pipeline, page.store.state.leads));
      cards = hooks.map((hook) => createRequestCard(page, hook, sent));
      const drawn = cards.map((card) => card.element);
      requests.replaceChildren(title, ...(drawn.length > 0 ? drawn : [nothingRuns(page)]));
    },
  };
}

function hooksOf({ store, pipeline, archive, descriptor }: SimulatorPage, event: PipelineEvent): PreparedHook[] {
  const { actions, controls } = store.state;
  const running = isOn(store.state) ? actions : actions.filter(({ kind }) => kind === 'webhook');
  return prepareHooks(event, running, {
    pipeline,
    account,
    actionMultiple: archive.manifest.dp?.action_multiple === true,
    switches: { entering: controls.entering, leaving: controls.leaving, extraKeys: controls.extraKeys === 'sent' },
    widgetInfo: {
      id: descriptor.id,
      code: descriptor.code,
      name: resolveText(languageOf(archive, controls.language), archive.manifest.widget.name),
    },
  });
}

function isOn({ installation }: SimulatorPage['store']['state']): boolean {
  return installation.status === 'installed' && installation.active === 'Y';
}

function idle(): HTMLElement {
  const text =
    'Drag a lead to another stage, or focus it and press an arrow key; or fire an event with the buttons on its card. ';
  return element(
    'p',
    { class: 'desk__idle' },
    text,
    'The request of every action that runs appears here, before it is sent.',
  );
}

function nothingRuns({ store, draft }: SimulatorPage): HTMLElement {
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

function describeEvent({ kind, id, stageId, fromStageId }: PipelineEvent, pipeline: Pipeline, leads: Lead[]): string {
  const name = (stage: number): string => pipeline.stages[stageIndex(pipeline, stage)]?.name ?? '';
  const who = leads.find((lead) => lead.id === id)?.name ?? `#${id}`;
  if (kind === 'moved') return `${who}: ${name(fromStageId ?? stageId)} → ${name(stageId)}`;
  return `${who} ${verbs[kind]} ${name(stageId)}`;
}
