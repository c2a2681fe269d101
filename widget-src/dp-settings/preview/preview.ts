import type { Meaning } from '../../../message/code';
import { render, type RenderedPart, type ValueOf } from '../../../message/render';
import { element } from '../../page/element';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { createStretches, setText, type MarkedText } from '../pool';
import { uniqueId } from '../root';
import { type LeadValues, readNewestLead } from './newest-lead';
import { createSamples } from './samples';

export interface PreviewInput {
  placeholders: Placeholders;
  texts: Texts;
  language: string | undefined;
  /** Called when the values are others. */
  changed: () => void;
}

/** About so much is drawn: it costs time with each key, and WhatsApp and Telegram take 4,096. */
const longest = 5_000;

const marks: Record<RenderedPart['kind'], string> = {
  words: '',
  value: 'dp-message__value',
  fallback: 'dp-message__value',
  empty: 'dp-message__gap',
  unknown: 'dp-message__gap',
};

/** A message as the client will see it: with sample values, with those of the newest lead, or with empty fields. */
export class Preview {
  readonly element: HTMLElement;
  private readonly input: PreviewInput;
  private readonly samples: ValueOf;
  private readonly draw: (stretches: readonly MarkedText[]) => void;
  private readonly states: HTMLElement[];
  private readonly newest: HTMLButtonElement;
  private readonly told = new Text();
  private lead: LeadValues | undefined;
  private empty = false;

  constructor(input: PreviewInput) {
    const { placeholders, texts, language } = input;
    this.input = input;
    this.samples = createSamples(placeholders, texts, language);
    this.newest = element('button', { type: 'button', class: 'dp-message__link' }, texts('preview.newest_lead'));
    this.newest.addEventListener('click', () => void this.readLead());
    this.states = [false, true].map((isEmpty) => {
      const button = element('button', { type: 'button' }, texts(isEmpty ? 'preview.empty' : 'preview.filled'));
      button.addEventListener('click', () => {
        this.choose(isEmpty);
        input.changed();
      });
      return button;
    });
    const title = element('span', { class: 'dp-message__title', id: uniqueId() }, texts('preview.title'));
    const group = { role: 'group', 'aria-labelledby': title.id };
    const body = element('div', { class: 'dp-message__preview-text', dir: 'auto', tabindex: '0', ...group });
    const states = element('div', { class: 'dp-message__states', ...group }, ...this.states);
    const source = element('span', { 'aria-live': 'polite' }, this.told);
    this.draw = createStretches(body);
    this.element = element(
      'div',
      { class: 'dp-message__preview' },
      element('div', { class: 'dp-message__head' }, title, states),
      body,
      element('div', { class: 'dp-message__source' }, this.newest, source),
    );
    this.choose(false);
  }

  /** Shows a message, and gives it with its values filled in. */
  show(message: string): string {
    const { parts, text } = render(message, (code) => this.valueOf(this.input.placeholders.meaningOf(code)));
    let length = 0;
    const drawn = parts.filter((part) => (length += part.text.length) - part.text.length < longest);
    this.draw(drawn.map((part) => ({ text: part.text.slice(0, longest), mark: marks[part.kind] })));
    return text;
  }

  private valueOf(meaning: Meaning | undefined): string | undefined {
    if (!meaning) return undefined;
    const { code } = meaning;
    if (this.empty && code !== 'lead_id') return '';
    // Who is no administrator may not read users: then the samples stay.
    const isUnread = code.startsWith('lead_responsible_') && !this.lead?.[code];
    return this.lead && !isUnread ? (this.lead[code] ?? '') : this.samples(code);
  }

  private choose(isEmpty: boolean): void {
    this.empty = isEmpty;
    this.states.forEach((button, index) => button.setAttribute('aria-pressed', String(isEmpty === (index === 1))));
  }

  private async readLead(): Promise<void> {
    const { texts, language, changed } = this.input;
    this.newest.disabled = true;
    setText(this.told, texts('preview.reading'));
    try {
      this.lead = await readNewestLead(() => this.newest.isConnected, language);
      this.choose(false);
      changed();
      const name = this.lead && (this.lead['lead_name'] || `${this.lead['lead_id']}`);
      setText(this.told, name ? texts('preview.of_lead', { name }) : texts('preview.no_lead'));
    } catch {
      setText(this.told, texts('preview.failed'));
    }
    this.newest.disabled = false;
  }
}
