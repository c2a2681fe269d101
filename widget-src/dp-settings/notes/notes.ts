import { button, element, part } from '../../page/element';
import type { Texts } from '../../texts';
import { createPool, setHidden, setText } from '../pool';
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
const look = 'dp-message__link';

/** Makes the notes of one message; `mend` is called with the problem whose button is clicked. */
export function createNotes(texts: Texts, mend: (problem: MessageProblem) => void): Notes {
  const notes = element('div', { class: 'dp-message__notes', id: uniqueId(), 'aria-live': 'polite' });
  let problems: readonly MessageProblem[] = [];
  let most = mostAtOnce;

  const more = button(look, '', { click: showAll });
  const draw = createPool(notes, (index) => {
    const words = element('span', {}, '');
    let shown: MessageProblem;
    const mender = button(look, '', { click: () => mend(shown) });
    return {
      element: part('note', words, ' ', mender, ...(index === mostAtOnce - 1 ? [' ', more] : [])),
      show(problem: MessageProblem) {
        shown = problem;
        setText(words, texts(`form.problems.${problem.kind}`, { source: quoted(problem.source) }));
        // There is one line for each, which may be too short.
        words.title = words.textContent ?? '';
        setHidden(mender, problem.mend === undefined);
        setText(mender, mendLabel(texts, problem));
      },
    };
  });

  function showAll(): void {
    most = Infinity;
    show(problems);
    notes.children[mostAtOnce]?.querySelector('button')?.focus();
  }

  function show(next: readonly MessageProblem[]): void {
    problems = next;
    if (problems.length <= mostAtOnce) most = mostAtOnce;
    draw(problems.slice(0, most));
    setHidden(more, problems.length <= most);
    setText(more, more.hidden ? '' : texts('form.more_problems', { count: String(problems.length - most) }));
  }

  return { element: notes, show };
}

function mendLabel(texts: Texts, { mend }: MessageProblem): string {
  if (mend === undefined) return '';
  return mend.includes('{{') ? texts('form.change_to', { mend: quoted(mend) }) : texts('form.take_out');
}

function quoted(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
