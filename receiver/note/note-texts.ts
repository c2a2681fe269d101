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
