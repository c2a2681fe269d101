/**
 * The end of one attempt to send: `accepted` by who carries it, `rejected` for good, to be sent `later`, or `unknown`
 * because the request left and no answer came. Only a channel that is idempotent may be asked again after `unknown`.
 * A reason is for the operator and for the note: it holds no secret and no text of the message.
 */
export type SendOutcome =
  | { kind: 'accepted'; providerId?: string }
  | { kind: 'rejected'; reason: string }
  | { kind: 'later'; seconds?: number; reason: string }
  | { kind: 'unknown'; reason: string };

/** A contact that a message goes to; the phone as E.164. */
export interface Recipient {
  contactId: number;
  name: string;
  phone?: string;
  email?: string;
}

/** One message to one recipient. */
export interface Message {
  /** The same for every attempt to send this message to this recipient. */
  deliveryId: string;
  to: Recipient;
  text: string;
  /** The account that sends; its credentials are what its administrator wrote into the widget's settings. */
  account: { id: number; credentials?: Record<string, string> };
}

/** A way of sending messages. */
export interface Channel {
  name: string;
  /** What a recipient needs. */
  needs: 'phone' | 'email' | 'either' | 'contact';
  /** Whether a delivery sent again with the same id is sent once. */
  isIdempotent: boolean;
  /** Sends a message once. Answers for each failure that can be foreseen; what it throws is a defect of the channel. */
  send(message: Message): Promise<SendOutcome>;
}
