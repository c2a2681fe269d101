import type { NoteTexts } from '../note-texts';

/** English. */
export const en: NoteTexts = {
  accepted: 'Message sent to {who}.',
  rejected: 'Message not sent to {who}: {reason}',
  unknown: 'It is not known whether the message reached {who}: {reason}',
  skipped: 'No message to {who}: {reason}',
  text: 'Text: {text}',
  unknownCodes: 'Left out of the text, because there is no such field: {codes}',
  'no-phone': 'the contact has no phone number that can be used.',
  'no-email': 'the contact has no e-mail address.',
  'no-address': 'the contact has neither a phone number nor an e-mail address.',
  'no-contacts': 'No message was sent: no contact is linked.',
  'empty-message': 'No message was sent: nothing is left of its text when the fields are filled in.',
  expired: 'No message was sent: the data could not be read for 24 hours.',
};
