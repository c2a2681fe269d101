import { element } from '../../../kommo-page/element';
import type { BoardLead } from '../state/simulator-state';

/** A contact as the form has it. */
export type EditedContact = Pick<BoardLead, 'contact' | 'phone'>;

/** The main contact of a card: its name, which opens a form for name and phone. */
export function drawContact({ contact, phone }: EditedContact, save: (edited: EditedContact) => void): HTMLElement {
  const [name, number] = [drawField('Name', contact, 'text'), drawField('Phone', phone, 'tel')];
  const form = element(
    'form',
    { class: 'contact-form' },
    name.label,
    number.label,
    element('button', { type: 'submit', class: 'button-input' }, 'Save'),
  );
  const summary = element('summary', { title: 'Edit the contact', dir: 'auto' }, contact || 'No name');
  const details = element('details', { class: 'lead__contact' }, summary, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save({ contact: name.input.value.trim(), phone: number.input.value.trim() });
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    details.open = false;
    summary.focus();
  });
  return details;
}

function drawField(label: string, value: string, type: string): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input', { class: 'text-input', type, value, dir: 'auto' });
  return { label: element('label', {}, label, input), input };
}
