import { describe, expect, it } from 'vitest';
import { noteText, noteTexts } from '../../../receiver/note/note-text';
import type { Delivery } from '../../../receiver/store/deliveries';

const delivery = (parts: Partial<Delivery>): Delivery => ({
  id: 'h.7',
  hookId: 'h',
  contactId: 7,
  name: 'Ana',
  text: 'Hi Ana',
  state: 'accepted',
  tries: 1,
  dueAt: 0,
  plannedAt: 0,
  ...parts,
});
const languages = ['en', 'es', 'pt', 'tr', 'id'] as const;

describe('a note', () => {
  it('tells what was sent to whom, a text that several got once', () => {
    const deliveries = [
      delivery({ phone: '+1555' }),
      delivery({ name: 'Bo', email: 'bo@example.com' }),
      delivery({ name: 'Cy', text: 'Hi Cy', state: 'rejected', reason: 'it is full' }),
      delivery({ name: 'Di', state: 'skipped', reason: 'no-phone' }),
    ];
    expect(noteText({ language: 'en', deliveries, unknownCodes: ['x'] }).split('\n')).toEqual([
      'Message sent to Ana (+1555).',
      'Message sent to Bo (bo@example.com).',
      'Text: Hi Ana',
      'Message not sent to Cy: it is full',
      'Text: Hi Cy',
      'No message to Di: the contact has no phone number that can be used.',
      'Left out of the text, because there is no such field: {{x}}',
    ]);
  });

  it('leaves names and texts with braces as they are', () => {
    const deliveries = [delivery({ name: '{text}', text: '{who} $& {codes}' })];
    expect(noteText({ language: 'en', deliveries, unknownCodes: [] })).toBe(
      'Message sent to {text}.\nText: {who} $& {codes}',
    );
  });

  it('says nothing of who was erased', () => {
    const erased = delivery({ name: '', text: '', state: 'unknown', reason: 'erased' });
    expect(noteText({ language: 'en', deliveries: [erased], unknownCodes: [] })).toBe('');
  });

  it.each(languages)('has every sentence in %s, with the places of the English one', (language) => {
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const [name, text] of Object.entries(noteTexts[language])) {
      expect([name, text.trim()]).not.toContain('');
      expect([name, places(text)]).toEqual([name, places(noteTexts.en[name as keyof typeof noteTexts.en])]);
    }
  });

  it('is not the same in two languages', () => {
    const texts = languages.map((language) => noteText({ language, deliveries: [delivery({})], unknownCodes: [] }));
    expect(new Set(texts).size).toBe(languages.length);
  });
});
