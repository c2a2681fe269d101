import { render, type RenderedPart, type ValueOf } from '../../../message/render';
import { element } from '../../page/element';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { createStretches, setText } from '../pool';
import { uniqueId } from '../root';
import { type LeadValues, readNewestLead } from './newest-lead';
import { createSamples } from './samples';

/** A message as the client will see it. */
export interface Preview {
  element: HTMLElement;
  /** Shows a message, and gives it with its values filled in. */
  show(message: string): string;
}

/** What a preview is made from. */
export interface PreviewInput {
  placeholders: Placeholders;
  texts: Texts;
  language: string | undefined;
  /** Called when the values are others. */
  changed(): void;
}

/** About so much is drawn: it costs time with each key, and no channel takes as much. */
const longest = 10_000;

const marks: Record<RenderedPart['kind'], string> = {
  words: '',
  value: 'dp-message__value',
  fallback: 'dp-message__value',
  empty: 'dp-message__gap',
  unknown: 'dp-message__gap',
};

/** Makes the preview of one message: with sample values, with those of the newest lead, or with empty fields. */
export function createPreview({ placeholders, texts, language, changed }: PreviewInput): Preview {
  const title = element('span', { class: 'dp-message__title', id: uniqueId() }, texts('preview.title'));
  const body = element('div', { class: 'dp-message__preview-text', dir: 'auto', tabindex: '0', role: 'group' });
  const told = new Text();
  const samples = createSamples(placeholders, texts, language);
  const draw = createStretches(body);
  let lead: LeadValues | undefined;
  let empty = false;

  const valueOf: ValueOf = (code) => {
    const meaning = placeholders.meaningOf(code);
    if (!meaning) return undefined;
    if (empty && meaning.code !== 'lead_id') return '';
    const isUnread = meaning.code.startsWith('lead_responsible_') && !lead?.[meaning.code];
    return lead && !isUnread ? (lead[meaning.code] ?? '') : samples(code);
  };

  const states = [false, true].map((isEmpty) => {
    const button = element('button', { type: 'button' }, texts(isEmpty ? 'preview.empty' : 'preview.filled'));
    button.addEventListener('click', () => choose(isEmpty));
    return button;
  });
  function choose(isEmpty: boolean): void {
    empty = isEmpty;
    states.forEach((button, index) => button.setAttribute('aria-pressed', String(index === Number(empty))));
    changed();
  }

  const newest = element('button', { type: 'button', class: 'dp-message__link' }, texts('preview.newest_lead'));
  newest.addEventListener('click', () => {
    newest.disabled = true;
    setText(told, texts('preview.reading'));
    void readNewestLead(() => newest.isConnected, language)
      .then((values) => {
        lead = values;
        choose(false);
        return values
          ? texts('preview.of_lead', { name: values['lead_name'] || `${values['lead_id']}` })
          : texts('preview.no_lead');
      })
      .catch(() => texts('preview.failed'))
      .then((sentence) => {
        newest.disabled = false;
        setText(told, sentence);
      });
  });

  body.setAttribute('aria-labelledby', title.id);
  states[0]?.setAttribute('aria-pressed', 'true');
  states[1]?.setAttribute('aria-pressed', 'false');
  const choice = element('div', { class: 'dp-message__states', role: 'group', 'aria-labelledby': title.id }, ...states);
  return {
    element: element(
      'div',
      { class: 'dp-message__preview' },
      element('div', { class: 'dp-message__head' }, title, choice),
      body,
      element('div', { class: 'dp-message__source' }, newest, element('span', { 'aria-live': 'polite' }, told)),
    ),
    show(message) {
      const { parts, text } = render(message, valueOf);
      let length = 0;
      const drawn = parts.filter((part) => (length += part.text.length) - part.text.length < longest);
      draw(drawn.map((part) => ({ text: part.text.slice(0, longest), mark: marks[part.kind] })));
      return text;
    },
  };
}
