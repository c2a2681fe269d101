import { element } from './element';

/** A condition on which an action can be executed. */
export interface ConditionChoice {
  id: string;
  name: string;
}

/**
 * The choice of the condition above the form. It stands outside the form, and the select has no name: Kommo's own is no
 * select but a list of its own making, with the hidden input as its value (observed).
 */
export function drawCondition(choices: readonly ConditionChoice[], chosen: string): HTMLElement {
  const id = element('input', { type: 'hidden', name: 'action_trigger_id', value: chosen });
  const holder = element('div', { class: 'digital-pipeline__edit-delay-new-process' }, id);
  if (choices.length === 0) return holder;

  const options = choices.map(({ id: value, name }) => element('option', { value }, name));
  const select = element('select', { class: 'digital-pipeline__condition text-input' }, ...options);
  select.value = chosen;
  select.addEventListener('change', () => (id.value = select.value));
  holder.append(element('label', { class: 'digital-pipeline__condition-label' }, 'Execute', select));
  return holder;
}
