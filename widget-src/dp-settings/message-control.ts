import { controlTemplate } from '../page/control-template';
import { element } from '../page/element';
import { skippedByForm } from '../page/selectors';
import { messageNotes } from './message-notes';
import type { Control, ControlOptions } from './pipeline-field';
import { createRoot, uniqueId } from './root';

/** A labelled textarea that grows with its text, with notes on the text beneath it. */
export function messageControl(options: ControlOptions): Control {
  const id = uniqueId();
  const textarea = drawTextarea(options);
  const grown = element('div', { class: 'dp-message__grown' }, textarea);
  const notes = messageNotes(options.texts, options.placeholders);
  textarea.id = id;
  textarea.value = options.saved;
  textarea.setAttribute('aria-describedby', notes.ids);
  if (options.required) textarea.setAttribute('aria-required', 'true');

  const refresh = (): void => {
    // style.css lays this copy of the text under the textarea, which takes its height.
    grown.dataset['text'] = textarea.value;
    notes.show(textarea.value);
  };
  textarea.addEventListener('input', () => {
    refresh();
    options.onEdit(textarea.value);
  });
  refresh();

  const label = element('label', { class: 'dp-message__label', for: id }, options.label);
  return { element: createRoot('text', label, grown, notes.element), textarea };
}

function drawTextarea({ widget }: ControlOptions): HTMLTextAreaElement {
  const drawn = controlTemplate(widget, 'textarea');
  const textarea = drawn.find((node) => node instanceof HTMLTextAreaElement) ?? element('textarea');
  textarea.classList.add('text-input', skippedByForm);
  textarea.removeAttribute('name');
  textarea.dir = 'auto';
  return textarea;
}
