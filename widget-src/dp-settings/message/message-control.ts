import { controlTemplate } from '../../page/control-template';
import { element, listen, part } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import { createCounter } from '../counter';
import { createPicker } from '../list/picker';
import { Suggestions } from '../list/suggestions';
import { findProblems, type MessageProblem } from '../notes/find-problems';
import { createNotes } from '../notes/notes';
import type { ControlOptions } from '../pipeline-field';
import { createPreview } from '../preview/preview';
import { createRoot, uniqueId } from '../root';
import { deleteWholePlaceholders } from './delete-whole';
import { insertText, replaceText } from './insert-text';
import { PlaceholderInfo } from './placeholder-info';
import { createTextCopy } from './text-copy';

/** What is told of a longer message waits until nobody has typed for so many milliseconds. */
const longestAtOnce = 2_000;
const patience = 200;

const nothingToSend: MessageProblem = { kind: 'empty', where: [0, 0], source: '' };

/** A labelled textarea that grows with its text and knows its placeholders, with what is told of the text beneath it. */
export function messageControl(options: ControlOptions): HTMLElement {
  const { texts, placeholders, required } = options;
  const textarea = drawTextarea(options);
  const copy = createTextCopy(textarea, placeholders.knows);
  const editor = { textarea, copy, placeholders, texts };
  const notes = createNotes(texts, ({ where, source, mend = '' }) => {
    // It may be that the message has changed since it was looked at.
    if (textarea.value.slice(...where) === source) replaceText(textarea, where, mend);
  });
  const preview = createPreview({ ...options, changed: () => show(textarea.value) });
  const counter = createCounter(options);
  const picker = createPicker({ placeholders, texts, onPick: (marker) => insertText(textarea, marker) });
  let edited = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function show(message: string): void {
    counter.show(message, preview.show(message));
    // What is being typed is not wrong yet.
    const problems = findProblems(message, placeholders).filter(({ where }) => where[0] !== suggestions.start());
    notes.show(required && edited && message.trim() === '' ? [nothingToSend] : problems);
  }
  function tell(message: string): void {
    pause = undefined;
    options.onRest();
    show(message);
  }
  function tryOut(message: string): void {
    edited = true;
    options.onEdit(message);
    clearTimeout(pause);
    if (message.length <= longestAtOnce) tell(message);
    else pause = setTimeout(tell, patience, message);
  }

  listen(textarea, ['input'], () => copy.show());
  const suggestions = new Suggestions(editor);
  const info = new PlaceholderInfo(editor, tryOut);
  deleteWholePlaceholders(textarea, placeholders.knows);
  listen(textarea, ['input'], () => tryOut(textarea.value));
  listen(textarea, ['blur'], () => {
    if (pause === undefined) return;
    clearTimeout(pause);
    tell(textarea.value);
  });

  copy.show();
  show(textarea.value);
  textarea.setAttribute('aria-describedby', `${notes.element.id} ${counter.element.id}`);
  const label = element('label', { class: 'dp-message__label', for: textarea.id }, options.label);
  return createRoot(
    'text',
    part('head', label, picker.button),
    part('editor', copy.element, textarea, suggestions.element),
    picker.element,
    info.element,
    part('under', notes.element, preview.element, part('head', preview.source, counter.element)),
  );
}

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
