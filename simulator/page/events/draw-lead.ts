import { element } from '../../../widget-src/page/element';
import { type Pipeline, stageIndex } from '../../event/pipeline';
import type { EventKind } from '../../event/pipeline-event';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import { dollars } from './dollars';
import type { Lead } from '../state/simulator-state';

/** What the user can do with a card. */
export interface LeadDeeds {
  fire: (kind: EventKind) => void;
  /** By so many stages to the right. */
  move: (step: number) => void;
}

const firedByButton = {
  mail_in: 'Incoming mail',
  call_in: 'Incoming call',
  chat: 'Incoming chat message',
  site_visit: 'Visit to the site',
} as const;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The card of a lead: draggable, movable by arrow keys, with a button for each event. */
export function drawLead(lead: Lead, pipeline: Pipeline, { fire, move }: LeadDeeds): HTMLElement {
  const stage = pipeline.stages[stageIndex(pipeline, lead.stageId)]?.name;
  const kinds = Object.entries(firedByButton) as [keyof typeof firedByButton, string][];
  const card = element(
    'div',
    {
      class: 'lead',
      draggable: 'true',
      tabindex: '0',
      role: 'group',
      'data-lead-id': String(lead.id),
      'aria-label': `${lead.name}, number ${lead.id}, in ${stage}. Left and right arrow keys move it.`,
    },
    element('div', { class: 'lead__contact' }, lead.contact),
    element('div', { class: 'lead__name' }, lead.name),
    element('div', { class: 'lead__price' }, `${dollars(lead.price)} · #${lead.id}`),
    element(
      'div',
      { class: 'lead__events' },
      ...kinds.map(([kind, name]) =>
        button(icon(kind), () => fire(kind), { title: name, 'aria-label': name, 'data-event': kind }),
      ),
    ),
  );
  card.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', String(lead.id)));
  card.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || event.target !== card) return;
    event.preventDefault();
    move(step);
  });
  return card;
}
