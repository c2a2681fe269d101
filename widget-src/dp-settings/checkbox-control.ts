import { controlTemplate } from '../page/control-template';
import { element } from '../page/element';
import { skippedByForm } from '../page/selectors';
import type { Control, ControlOptions } from './pipeline-field';
import { createRoot } from './root';

/** What is stored for a ticked box; an unticked one is stored as the empty text. */
const ticked = '1';
// What servers of other widgets read as ticked (developers.kommo.com, older text on the main contact).
const readAsTicked: ReadonlySet<string> = new Set(['1', 'on', 'true']);

/** Kommo's own checkbox with the field's label. */
export function checkboxControl(options: ControlOptions): Control {
  const { box, input } = drawCheckbox(options);
  const showTick = (): void => {
    box.classList.toggle('is-checked', input.checked);
  };
  input.checked = readAsTicked.has(options.saved.trim().toLowerCase());
  input.addEventListener('change', () => {
    showTick();
    options.onEdit(input.checked ? ticked : '');
  });
  showTick();
  return { element: createRoot('checkbox', box) };
}

// Without a text the template draws the box alone: the label is added as text, which no template has to escape.
function drawCheckbox({ widget, label }: ControlOptions): { box: Element; input: HTMLInputElement } {
  const drawn = controlTemplate(widget, 'checkbox');
  const box =
    drawn.find((node) => node.querySelector('input')) ??
    element('label', { class: 'control-checkbox' }, element('input', { type: 'checkbox' }));
  const input = box.querySelector('input') as HTMLInputElement;
  input.classList.add(skippedByForm);
  input.removeAttribute('name');
  box.append(element('div', { class: 'control-checkbox__text element__text' }, label));
  return { box, input };
}
