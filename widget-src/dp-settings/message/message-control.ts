import { afterFirstPicture } from '../../page/after-first-picture';
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
import { createTeller } from './teller';
import { createTextCopy } from './text-copy';

const nothingToSend: MessageProblem = { kind: 'empty', where: [0, 0], source: '' };

/** A labelled textarea that grows with its text and knows its placeholders, with what is told of the text beneath it. */
export function messageControl(options: ControlOptions): HTMLElement {
  const { texts, placeholders, required, label } = options;
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
  const tell = createTeller(textarea, (message) => {
    options.onRest();
    show(message);
  });
  let edited = false;

  function show(message: string): void {
    const { text, isTextMissing } = preview.show(message);
    counter.show(text, text !== message);
    info.advise(isTextMissing);
    // What is being typed is not wrong yet.
    const problems = findProblems(message, placeholders).filter(({ where }) => where[0] !== suggestions.start());
    notes.show(required && edited && message.trim() === '' ? [nothingToSend] : problems);
  }
  function tryOut(message: string): void {
    edited = true;
    options.onEdit(message);
    tell(message);
  }

  listen(textarea, ['input'], () => copy.show());
  const suggestions = new Suggestions(editor);
  const info = new PlaceholderInfo(editor, tryOut);
  deleteWholePlaceholders(textarea, placeholders.knows);
  listen(textarea, ['input'], () => tryOut(textarea.value));

  copy.show();
  // What is told of the message has its place already, and would delay the first picture of the form.
  afterFirstPicture(textarea, () => show(textarea.value));
  textarea.setAttribute('aria-describedby', `${notes.element.id} ${counter.element.id}`);
  return createRoot(
    'text',
    part('head', element('label', { class: 'dp-message__label', for: textarea.id }, label), picker.button),
    part('editor', copy.element, textarea, suggestions.element),
    picker.element,
    info.element,
    part('under', notes.element, preview.element, part('head', preview.source, counter.element)),
  );
}

function drawTextarea({ saved, required }: ControlOptions): HTMLTextAreaElement {
  const textarea = element('textarea', {
    // What Kommo's template draws (documented); to have it drawn takes a fifth of the time in which the form opens.
    class: `text-input text-input-textarea ${skippedByForm}`,
    id: uniqueId(),
    // A textbox with a list is what HTML-ARIA allows; as a combobox it would no longer be one of several lines.
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-required': String(required),
  });
  textarea.value = saved;
  // After the text: in the other order Chromium looks for its direction once for each line.
  textarea.dir = 'auto';
  return textarea;
}
