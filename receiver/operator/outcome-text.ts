/** Outcomes of hooks and of their deliveries, and problems for which hooks are put off, as sentences for the operator. */
const sentences: Readonly<Record<string, string>> = {
  accepted: 'sent',
  rejected: 'not sent: the channel refuses it',
  unknown: 'not known whether it was sent',
  skipped: 'not sent: no recipient has an address that the channel can use',
  cancelled: 'not sent: its recipients were erased',
  'no-phone': 'it has no phone number that can be used',
  'no-email': 'it has no e-mail address',
  'no-address': 'it has neither a phone number nor an e-mail address',
  erased: 'the contact was erased',
  'no-record': 'not sent: the lead or customer is not there (any more)',
  'no-contacts': 'not sent: no contact is linked',
  'empty-message': 'not sent: nothing is left of the text when the fields are filled in',
  expired: 'not sent: it could not be worked on for 24 hours',
  'went-from-trigger': 'no message: the lead left the stage',
  'unknown-event': 'no message: this receiver does not know the event',
  unpaid: 'not sent: the account is not paid (402)',
  'no-right': 'not sent: the integration lacks a scope, or its user a right (403)',
  uninstalled: 'not sent: the account has uninstalled the integration',
  'not-installed': 'the integration was never installed with this receiver',
  consent: 'the account has to install the integration again',
  'key-missing': 'ENCRYPTION_KEY lacks the key that its tokens are sealed with',
  'too-many-requests': 'Kommo answers 429',
  blocked: 'Kommo has blocked this address for a time (403)',
  'no-answer': 'Kommo does not answer',
  'server-error': 'Kommo answers 5xx',
  'broken-answer': 'the answer of Kommo cannot be read',
  redirected: 'Kommo redirects, which is not followed',
  defect: 'a defect of this receiver; its log tells where',
};

/** What came of a hook or of a delivery, in words; the reason of a channel is one already. */
export function outcomeText(code: string): string {
  return sentences[code] ?? code;
}
