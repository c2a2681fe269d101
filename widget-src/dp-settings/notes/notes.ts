import { element } from '../../page/element';
import type { Texts } from '../../texts';
import { createPool, setText } from '../pool';
import { uniqueId } from '../root';
import type { MessageProblem } from './find-problems';

/** What would go wrong with a message, each with a button that mends it. */
export interface Notes {
  element: HTMLElement;
  show(problems: readonly MessageProblem[]): void;
}

/** More are read out to nobody's use; the next ones come on demand. */
const mostAtOnce = 3;
/** A longer piece of the message is quoted in part. */
const longestQuote = 60;

/** Makes the notes of one message; `mend` is called with the problem whose button is clicked. */
export function createNotes(texts: Texts, mend: (problem: MessageProblem) => void): Notes {
  const rows = element('div', { 'aria-live': 'polite' });
  const moreText = new Text();
  const more = element('button', { type: 'button', class: 'dp-message__link', hidden: '' }, moreText);
  let problems: readonly MessageProblem[] = [];
  let most = mostAtOnce;

  const draw = createPool(rows, () => {
    const words = new Text();
    const label = new Text();
    const button = element('button', { type: 'button', class: 'dp-message__link' }, label);
    const row = element('div', { class: 'dp-message__note' }, element('span', {}, words), ' ', button);
    let shown: MessageProblem;
    button.addEventListener('click', () => mend(shown));
    return {
      element: row,
      show(problem: MessageProblem) {
        shown = problem;
        setText(words, texts(`form.problems.${problem.kind}`, { source: quoted(problem.source) }));
        button.hidden = problem.mend === undefined;
        setText(label, button.hidden ? '' : mendLabel(problem.mend ?? ''));
      },
    };
  });

  function mendLabel(text: string): string {
    return text.includes('{{') ? texts('form.change_to', { mend: quoted(text) }) : texts('form.take_out');
  }

  function show(next: readonly MessageProblem[]): void {
    if (next.length <= mostAtOnce) most = mostAtOnce;
    problems = next;
    draw(problems.slice(0, most));
    more.hidden = problems.length <= most;
    setText(moreText, more.hidden ? '' : texts('form.more_problems', { count: String(problems.length - most) }));
  }

  more.addEventListener('click', () => {
    most = Infinity;
    show(problems);
    rows.children[mostAtOnce]?.querySelector('button')?.focus();
  });
  return { element: element('div', { class: 'dp-message__notes', id: uniqueId() }, rows, more), show };
}

function quoted(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
