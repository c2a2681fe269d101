import { groupBy } from '../../shared/group-by';
import type { NoteLanguage } from '../settings/settings';
import type { Delivery } from '../store/deliveries';
import type { NoteTexts } from './note-texts';
import { en } from './texts/en';
import { es } from './texts/es';
import { id } from './texts/id';
import { pt } from './texts/pt';
import { tr } from './texts/tr';

/** The sentences by the language of the notes. */
export const noteTexts: Record<NoteLanguage, NoteTexts> = { en, es, pt, tr, id };

/** What a note tells. */
export interface NoteContent {
  language: NoteLanguage;
  deliveries: readonly Delivery[];
  unknownCodes: readonly string[];
  /** Why nothing is sent at all. */
  noMessage?: 'no-contacts' | 'empty-message' | 'expired';
}

/** What was sent to whom, or why not; nothing of who was erased meanwhile. A text that several got is written once, behind them. */
export function noteText({ language, deliveries: all, unknownCodes, noMessage }: NoteContent): string {
  const texts = noteTexts[language];
  const deliveries = all.filter(({ reason }) => reason !== 'erased');
  const byText = groupBy(deliveries.filter(wasTried), ({ text }) => text);
  const left = deliveries.filter(({ state }) => state === 'skipped');
  const codes = unknownCodes.map((code) => `{{${code}}}`).join(', ');
  return [
    ...(noMessage ? [texts[noMessage]] : []),
    ...[...byText].flatMap(([text, group]) => [...group.map(lineIn(texts)), fill(texts.text, { text })]),
    ...left.map(lineIn(texts)),
    ...(codes ? [fill(texts.unknownCodes, { codes })] : []),
  ].join('\n');
}

function wasTried({ state }: Delivery): boolean {
  return state !== 'skipped' && state !== 'cancelled';
}

function lineIn(texts: NoteTexts): (delivery: Delivery) => string {
  return ({ state, name, phone, email, reason = '' }) => {
    const sentence = { accepted: texts.accepted, rejected: texts.rejected, unknown: texts.unknown }[state as string];
    const address = phone ?? email;
    const known = Object.hasOwn(texts, reason) ? texts[reason as keyof NoteTexts] : reason;
    return fill(sentence ?? texts.skipped, { who: address ? `${name} (${address})` : name, reason: known });
  };
}

/** Fills in all at once: a name with braces in it stays a name. */
function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
