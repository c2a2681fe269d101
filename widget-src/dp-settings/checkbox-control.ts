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

function drawCheckbox({ widget, label }: ControlOptions): { box: Element; input: HTMLInputElement } {
  // The label is written as text afterwards; the blank keeps the template from leaving out the label's element.
  const drawn = controlTemplate(widget, 'checkbox', { text: '\u00A0' });
  const box = drawn.find((node) => node.querySelector('input')) ?? plainCheckbox();
  const input = box.querySelector('input') as HTMLInputElement;
  input.classList.add(skippedByForm);
  input.removeAttribute('name');
  labelElement(box).textContent = label;
  return { box, input };
}

function plainCheckbox(): Element {
  return element('label', { class: 'control-checkbox' }, element('input', { type: 'checkbox' }));
}

function labelElement(box: Element): Element {
  return (
    box.querySelector('.control-checkbox__main-text, .control-checkbox__note-text') ??
    box.querySelector('.control-checkbox__text') ??
    box.appendChild(element('div', { class: 'control-checkbox__text' }))
  );
}
