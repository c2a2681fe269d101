import { render, type RenderedPart } from '../../../message/render';
import { button, element, part } from '../../page/element';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { createStretches, setText, type Stretch } from '../pool';
import { uniqueId } from '../root';
import { createLeadReader } from './lead-reader';
import type { LeadValues } from './newest-lead';
import { createSamples } from './samples';

/** What a preview is made from. */
export interface PreviewInput {
  placeholders: Placeholders;
  texts: Texts;
  language: string | undefined;
  /** Called when the values are others. */
  changed: () => void;
}

/** A message as the client will see it: with sample values, with those of the newest lead, or with empty fields. */
export interface Preview {
  element: HTMLElement;
  /** Where the values are from, to be put beneath. */
  source: HTMLElement;
  /** Shows a message; gives it with its values filled in, and whether somebody should say what stands for an empty one. */
  show(message: string): { text: string; isTextMissing: boolean };
}

/** About so much is drawn: it costs time with each key, and WhatsApp and Telegram take 4,096. */
const longest = 5_000;

/** Makes the preview of one message. */
export function createPreview(input: PreviewInput): Preview {
  const { placeholders, texts, changed } = input;
  const sampleOf = createSamples(input);
  let lead: LeadValues | undefined;
  let isEmpty = false;

  function valueOf(code: string): string | undefined {
    const meaning = placeholders.meaningOf(code);
    if (!meaning) return undefined;
    if (isEmpty) return meaning.code === 'lead_id' ? sampleOf(meaning) : '';
    // Who is no administrator may not read users: then the samples stay.
    const isUnread = meaning.code.startsWith('lead_responsible_') && !lead?.[meaning.code];
    return lead && !isUnread ? (lead[meaning.code] ?? '') : sampleOf(meaning);
  }

  const title = element('span', { class: 'dp-message__title', id: uniqueId() }, texts('preview.title'));
  const group = { role: 'group', 'aria-labelledby': title.id };
  const [states, choose] = createStates(texts, group, (state) => {
    isEmpty = state === 'empty';
    changed();
  });
  const onRead = (read: LeadValues | undefined): void => {
    lead = read;
    setText(states.firstElementChild as Element, texts(read ? 'preview.lead' : 'preview.filled'));
    choose('filled');
  };
  const body = element('div', { class: 'dp-message__preview-text', dir: 'auto', tabindex: '0', ...group });
  const draw = createStretches(body);

  function stretch({ kind, text: whole, code = '' }: RenderedPart): Stretch {
    const text = whole.slice(0, longest);
    if (kind === 'words') return [text, ''];
    const name = placeholders.describe(code) ?? code;
    return text ? [text, 'dp-message__value', name] : ['', 'dp-message__gap', texts('preview.gap', { name })];
  }
  return {
    element: part('preview', part('head', title, states), body),
    source: createLeadReader({ ...input, onRead }),
    show(message) {
      const { parts, text } = render(message, valueOf);
      draw(beginning(parts).map(stretch));
      return { text, isTextMissing: parts.some(({ kind }) => kind === 'empty') };
    },
  };
}

type State = 'filled' | 'empty';

/** Two buttons, one of them pressed, and what presses one. */
function createStates(
  texts: Texts,
  group: Record<string, string>,
  onChoice: (state: State) => void,
): [HTMLElement, (state: State) => void] {
  const buttons = (['filled', 'empty'] as const).map((state) => {
    const attributes = { 'aria-pressed': String(state === 'filled'), click: () => choose(state) };
    return button('', texts(`preview.${state}`), { 'data-state': state, ...attributes });
  });
  function choose(state: State): void {
    for (const one of buttons) one.setAttribute('aria-pressed', String(one.dataset['state'] === state));
    onChoice(state);
  }
  return [element('div', { class: 'dp-message__states', ...group }, ...buttons), choose];
}

function beginning(parts: RenderedPart[]): RenderedPart[] {
  let length = 0;
  return parts.filter(({ text }) => {
    length += text.length;
    return length - text.length < longest;
  });
}
