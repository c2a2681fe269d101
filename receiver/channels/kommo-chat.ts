import { isObject } from '../../shared/is-object';
import { ApiFailure, type FailureCode } from '../api/api-failure';
import type { ApiAnswer } from '../api/kommo-client';
import type { SendOutcome } from './channel';
import type { ChannelKind, ChannelTools } from './channel-kind';

type Request = ChannelTools['request'];

/**
 * The account's own chats, such as WhatsApp, Instagram and Telegram (Kommo's add-on of the Chats API, 2026-07-08). It
 * takes no key for repetitions, so that a request without an answer is not repeated.
 */
export const kommoChatKind: ChannelKind = {
  settings: {},
  create: (_, { request }) => ({
    name: 'kommo-chat',
    needs: 'contact',
    isIdempotent: false,
    async send({ to, text, account }) {
      const found = await findTalk(request, account.id, to.contactId);
      return typeof found === 'number' ? sendTo(request, account.id, { talk: found, text }) : found;
    },
  }),
};

/** The number of the contact's open chat that was last written in, or why there is none to send to. */
async function findTalk(request: Request, accountId: number, contactId: number): Promise<number | SendOutcome> {
  try {
    const path = `/api/v4/talks?filter[contact_id]=${contactId}`;
    const { status, body } = await request(accountId, { method: 'GET', path });
    if (status >= 300) return { kind: 'rejected', reason: `Kommo does not tell the chats of the contact (${status})` };
    return latestOpen(body) ?? { kind: 'rejected', reason: 'the contact has no open chat in Kommo' };
  } catch (error) {
    return ofFailure(error, 'nothing was sent');
  }
}

async function sendTo(
  request: Request,
  accountId: number,
  { talk, text }: { talk: number; text: string },
): Promise<SendOutcome> {
  try {
    const path = `/api/v4/talks/${talk}/send_message`;
    return ofAnswer(await request(accountId, { method: 'POST', path, body: { text } }));
  } catch (error) {
    return ofFailure(error, 'the message may be sent');
  }
}

function latestOpen(body: unknown): number | undefined {
  const embedded = isObject(body) ? body['_embedded'] : undefined;
  const talks = isObject(embedded) && Array.isArray(embedded['talks']) ? (embedded['talks'] as unknown[]) : [];
  const open = talks.filter(isObject).filter((talk) => talk['is_in_work'] !== false);
  const [latest] = open.toSorted((one, other) => updatedAt(other) - updatedAt(one));
  // A guess beyond the documents: the number also as `id`.
  const id = Number(latest?.['talk_id'] ?? latest?.['id']);
  return Number.isSafeInteger(id) ? id : undefined;
}

function updatedAt(talk: Record<string, unknown>): number {
  return Number(talk['updated_at']) || 0;
}

const refusals: Readonly<Record<number, string>> = {
  404: 'the chat is gone (404)',
  422: 'the chat is closed, or does not take this message (422)',
};

function ofAnswer({ status, body }: ApiAnswer): SendOutcome {
  if (status >= 300) return { kind: 'rejected', reason: refusals[status] ?? `Kommo answered ${status}` };
  const id = isObject(body) ? body['id'] : undefined;
  const isId = typeof id === 'string' || typeof id === 'number';
  return { kind: 'accepted', ...(isId && { providerId: String(id) }) };
}

const endings: Partial<Record<FailureCode, string>> = {
  unpaid: 'the plan of the account, or its quota of messages, does not allow it (402)',
  'no-right': 'the integration may not send to chats: it needs the scope "Sending to external chats" (403)',
};

function ofFailure(error: unknown, state: 'nothing was sent' | 'the message may be sent'): SendOutcome {
  if (!(error instanceof ApiFailure)) throw error;
  const { code, seconds, isSent, isLater } = error;
  const reason = endings[code] ?? `Kommo cannot be asked (${code})`;
  if (!isLater) return { kind: 'rejected', reason };
  if (isSent && state === 'the message may be sent') return { kind: 'unknown', reason };
  return { kind: 'later', reason, ...(seconds !== undefined && { seconds }) };
}
