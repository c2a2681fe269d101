import { controlTemplate } from '../../page/control-template';
import { element } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import { createCounter } from '../counter';
import { Picker } from '../list/picker';
import { Suggestions } from '../list/suggestions';
import { findProblems, type MessageProblem } from '../notes/find-problems';
import { createNotes } from '../notes/notes';
import type { ControlOptions, DrawnControl } from '../pipeline-field';
import { Preview } from '../preview/preview';
import { createRoot, uniqueId } from '../root';
import { deleteWholePlaceholders } from './delete-whole';
import { insertText, replaceText } from './insert-text';
import { PlaceholderInfo } from './placeholder-info';
import { createTextCopy } from './text-copy';

/** A labelled textarea that grows with its text and knows its placeholders, with what is told of the text beneath it. */
export function messageControl(options: ControlOptions): DrawnControl {
  const { texts, placeholders, language, required } = options;
  const textarea = drawTextarea(options);
  const copy = createTextCopy(textarea, placeholders.knows);
  const notes = createNotes(texts, ({ where, mend = '' }) => replaceText(textarea, where, mend));
  const preview = new Preview({ placeholders, texts, language, changed: () => show(textarea.value) });
  const counter = createCounter(texts, options.counter, language);
  const picker = new Picker({ placeholders, texts, onPick: (marker) => insertText(textarea, marker) });
  let edited = false;

  function show(message: string): void {
    counter.show(message, preview.show(message));
    // What is being typed is not wrong yet.
    const problems = findProblems(message, placeholders).filter(({ where }) => where[0] !== suggestions.start());
    notes.show(required && edited && message.trim() === '' ? [nothingToSend] : problems);
  }
  function tryOut(message: string): void {
    edited = true;
    show(message);
    options.onEdit(message);
  }

  textarea.addEventListener('input', () => copy.show(textarea.value));
  const suggestions = new Suggestions({ textarea, copy, placeholders, texts });
  const info = new PlaceholderInfo({ textarea, copy, placeholders, texts, tryOut });
  deleteWholePlaceholders(textarea, placeholders.knows);
  textarea.addEventListener('input', () => {
    info.show();
    tryOut(textarea.value);
  });

  copy.show(textarea.value);
  show(textarea.value);
  const ids = [notes.element, counter.element].map(({ id }) => id);
  textarea.setAttribute('aria-describedby', ids.join(' '));
  const label = element('label', { class: 'dp-message__label', for: textarea.id }, options.label);
  return {
    element: createRoot(
      'text',
      element('div', { class: 'dp-message__head' }, label, picker.button),
      element('div', { class: 'dp-message__editor' }, copy.element, textarea, suggestions.element),
      picker.element,
      info.element,
      element('div', { class: 'dp-message__under' }, notes.element, preview.element),
      counter.element,
    ),
  };
}

const nothingToSend: MessageProblem = { kind: 'empty', where: [0, 0], source: '' };

function drawTextarea({ widget, saved, required }: ControlOptions): HTMLTextAreaElement {
  const drawn = controlTemplate(widget, 'textarea');
  const textarea = drawn.find((node) => node instanceof HTMLTextAreaElement) ?? element('textarea');
  textarea.classList.add('text-input', skippedByForm);
  textarea.removeAttribute('name');
  textarea.id = uniqueId();
  textarea.value = saved;
  // After the text: in the other order Chromium looks for its direction once for each line.
  textarea.dir = 'auto';
  // A textbox with a list is what HTML-ARIA allows; as a combobox it would no longer be one of several lines.
  textarea.setAttribute('aria-autocomplete', 'list');
  textarea.setAttribute('aria-haspopup', 'listbox');
  if (required) textarea.setAttribute('aria-required', 'true');
  return textarea;
}
