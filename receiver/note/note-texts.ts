import type { NoteLanguage } from '../settings/settings';
import { en } from './texts/en';
import { es } from './texts/es';
import { id } from './texts/id';
import { pt } from './texts/pt';
import { tr } from './texts/tr';

/** The sentences of a note. `{who}`, `{reason}`, `{text}` and `{codes}` are filled in. */
export interface NoteTexts {
  accepted: string;
  rejected: string;
  unknown: string;
  skipped: string;
  text: string;
  unknownCodes: string;
  /** Why a contact is skipped. */
  'no-phone': string;
  'no-email': string;
  'no-address': string;
  /** Why nothing is sent at all. */
  'no-contacts': string;
  'empty-message': string;
  expired: string;
}

/** The languages of notes. */
export const noteTexts: Record<NoteLanguage, NoteTexts> = { en, es, pt, tr, id };
