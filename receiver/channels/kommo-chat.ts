import { isObject } from '../../shared/is-object';
import type { ApiOutcome, ApiRequest } from './api-request';
import type { SendResult } from './channel';
import type { ChannelKind } from './channel-kind';

/**
 * The account's own chats, such as WhatsApp, Instagram and Telegram (Kommo's add-on of the Chats API, 2026-07-08). It
 * takes no key for repetitions, so that a request without an answer is not repeated.
 */
export const kommoChatKind: ChannelKind = {
  settings: [],
  create: (_, { request }) => ({
    name: 'kommo-chat',
    needs: 'contact',
    isIdempotent: false,
    async send({ to, text, account }) {
      const found = await findTalk(request, account.id, to.contactId);
      if (typeof found !== 'number') return found;
      const path = `/api/v4/talks/${found}/send_message`;
      return ofSending(await request(account.id, { method: 'POST', path, body: { text } }));
    },
  }),
};

/** The number of the contact's open chat that was last written in, or why there is none to send to. */
async function findTalk(request: ApiRequest, accountId: number, contactId: number): Promise<number | SendResult> {
  const path = `/api/v4/talks?filter[contact_id]=${contactId}`;
  const outcome = await request(accountId, { method: 'GET', path });
  const isRead = outcome.kind === 'answer' && (outcome.status === 200 || outcome.status === 204);
  if (!isRead) return ofReading(outcome);

  const [latest] = openTalks(outcome.body).toSorted((one, other) => other.updatedAt - one.updatedAt);
  return latest?.id ?? { kind: 'rejected', reason: 'the contact has no open chat in Kommo' };
}

function openTalks(body: unknown): { id: number; updatedAt: number }[] {
  const embedded = isObject(body) ? body['_embedded'] : undefined;
  const talks = isObject(embedded) && Array.isArray(embedded['talks']) ? (embedded['talks'] as unknown[]) : [];
  return talks.filter(isObject).flatMap((talk) => {
    // Guesses beyond the documents: the number also as `id`, and no mark at all for a chat that is open.
    const id = Number(talk['talk_id'] ?? talk['id']);
    const isOpen = talk['is_in_work'] !== false && Number.isSafeInteger(id);
    return isOpen ? [{ id, updatedAt: Number(talk['updated_at']) || 0 }] : [];
  });
}

const refusals: Record<number, string> = {
  402: 'the plan of the account, or its quota of messages, does not allow it (402)',
  403: 'the integration may not send to chats: its scope "Sending to external chats" is missing (403)',
  404: 'the chat is gone (404)',
  422: 'the chat is closed, or does not take this message (422)',
};

function ofSending(outcome: ApiOutcome): SendResult {
  if (outcome.kind !== 'answer') return ofSilence(outcome, 'unknown');
  const { status, body } = outcome;
  if (status >= 200 && status < 300) return accepted(body);
  return ofRefusal(outcome, 'unknown');
}

// Nothing was sent yet: what may be asked again, is.
function ofReading(outcome: ApiOutcome): SendResult {
  return outcome.kind === 'answer' ? ofRefusal(outcome, 'later') : ofSilence(outcome, 'later');
}

function ofSilence(outcome: Exclude<ApiOutcome, { kind: 'answer' }>, withoutAnswer: 'unknown' | 'later'): SendResult {
  const { reason } = outcome;
  if (outcome.kind === 'no answer') return { kind: withoutAnswer, reason };
  return later(reason, outcome.retryAfter);
}

function ofRefusal(
  { status, retryAfter }: Extract<ApiOutcome, { kind: 'answer' }>,
  whenBroken: 'unknown' | 'later',
): SendResult {
  if (status === 429) return later('Kommo takes no more requests now (429)', retryAfter);
  if (status === 401) return later('Kommo does not take the token of the account (401)', retryAfter);
  if (status >= 500) return { kind: whenBroken, reason: `Kommo answered ${status}` };
  return { kind: 'rejected', reason: refusals[status] ?? `Kommo answered ${status}` };
}

function later(reason: string, seconds: number | undefined): SendResult {
  return { kind: 'later', reason, ...(seconds !== undefined && { seconds }) };
}

function accepted(body: unknown): SendResult {
  const id = isObject(body) ? body['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number'
    ? { kind: 'accepted', providerId: String(id) }
    : { kind: 'accepted' };
}
