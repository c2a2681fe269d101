import { element } from '../../../kommo-page/element';
import { type Pipeline, stageIndex } from '../../../kommo/hook/pipeline';
import type { EventKind } from '../../../kommo/hook/pipeline-event';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import { drawContact, type EditedContact } from './contact-form';
import { dollars } from './dollars';
import type { BoardLead } from '../state/simulator-state';

/** What the user can do with a card. */
export interface LeadCommands {
  fire: (kind: EventKind) => void;
  /** By so many stages to the right. */
  move: (step: number) => void;
  remove: () => void;
  editContact: (edited: EditedContact) => void;
}

/** The events by what a wide card shows and what is read out. */
const firedByButton: Record<Exclude<EventKind, 'moved' | 'added'>, [short: string, name: string]> = {
  mail_in: ['Mail', 'Incoming mail'],
  call_in: ['Call', 'Incoming call'],
  chat: ['Chat', 'Incoming chat message'],
  site_visit: ['Visit', 'Visit to the site'],
};

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The card of a lead: draggable, movable by arrow keys, with a button for each event. */
export function drawLead(
  lead: BoardLead,
  pipeline: Pipeline,
  { fire, move, remove, editContact }: LeadCommands,
): HTMLElement {
  const stage = pipeline.stages[stageIndex(pipeline, lead.stageId)]?.name;
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
    drawContact(lead, editContact),
    element('div', { class: 'lead__name' }, lead.name),
    element('div', { class: 'lead__price' }, `${dollars(lead.price)} · #${lead.id}`),
    element(
      'div',
      { class: 'lead__events' },
      ...(Object.keys(firedByButton) as (keyof typeof firedByButton)[]).map((kind) => drawEvent(kind, fire)),
    ),
    button(icon('close'), remove, { class: 'lead__remove', title: 'Remove', 'aria-label': `Remove ${lead.name}` }),
  );
  card.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', String(lead.id)));
  // A text that is selected in a field would be dragged together with the card.
  card.addEventListener('focusin', ({ target }) => (card.draggable = !(target instanceof HTMLInputElement)));
  card.addEventListener('focusout', () => (card.draggable = true));
  card.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || event.target !== card) return;
    event.preventDefault();
    move(step);
  });
  return card;
}

function drawEvent(kind: keyof typeof firedByButton, fire: LeadCommands['fire']): HTMLElement {
  const [short, name] = firedByButton[kind];
  const fired = button(icon(kind), () => fire(kind), { title: name, 'aria-label': name, 'data-event': kind });
  fired.append(element('span', { class: 'lead__event-name' }, short));
  return fired;
}
