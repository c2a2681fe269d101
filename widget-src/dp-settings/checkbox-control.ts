import { controlTemplate } from '../page/control-template';
import { element, listen } from '../page/element';
import { skippedByForm } from '../page/selectors';
import type { ControlOptions } from './pipeline-field';
import { createRoot } from './root';

/** What is stored for a ticked box; an unticked one is stored as the empty text. */
const ticked = '1';
// What servers of other widgets read as ticked (developers.kommo.com, older text on the main contact).
const readAsTicked = /^\s*(1|on|true)\s*$/i;

/** Kommo's own checkbox with the field's label. */
export function checkboxControl({ widget, label, saved, onEdit, onRest }: ControlOptions): HTMLElement {
  const box =
    controlTemplate(widget, 'checkbox').find((node) => node.querySelector('input')) ??
    element('label', { class: 'control-checkbox' }, element('input', { type: 'checkbox' }));
  const input = box.querySelector('input') as HTMLInputElement;
  const showTick = (): unknown => box.classList.toggle('is-checked', input.checked);
  input.classList.add(skippedByForm);
  input.removeAttribute('name');
  input.checked = readAsTicked.test(saved);
  showTick();
  listen(input, ['change'], () => {
    showTick();
    onEdit(input.checked ? ticked : '');
    onRest();
  });
  // Without a text the template draws the box alone: the label is added as text, which no template has to escape.
  box.append(element('div', { class: 'control-checkbox__text element__text' }, label));
  return createRoot('checkbox', box);
}
