import { randomUUID } from 'node:crypto';
import { isObject } from '../../shared/is-object';
import type { Talk } from '../../kommo/sample-account/account-content';
import { type Call, jsonOf } from '../http/call';
import { ApiProblem } from '../http/problem';
import { halReply, jsonReply, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import { pageOf } from './page-of';
import { checkQuery, idFilter } from './read-query';
import type { ServedAccount } from './served';

/** Conversations in messengers, and what is sent into them. */
export const talkRoutes: ApiRoutes<ServedAccount> = {
  'GET /api/v4/talks': list,
  'GET /api/v4/talks/:id': one,
  'POST /api/v4/talks/:id/send_message': send,
};

function list({ account }: ServedAccount, call: Call): Reply {
  checkQuery(call, ['contact_id']);
  const contacts = idFilter(call, 'contact_id');
  const items = [...account.talks.values()].filter(({ contactId }) => contacts?.has(contactId) ?? true);
  return pageOf({ account, call, name: 'talks', items, draw: (talk) => drawTalk(talk, account.facts.id) });
}

function one(served: ServedAccount, call: Call): Reply {
  return halReply(drawTalk(talkOf(served, call), served.account.facts.id));
}

function send(served: ServedAccount, call: Call): Reply {
  const { account } = served;
  const body = jsonOf(call);
  const text = isObject(body) ? body['text'] : undefined;
  if (typeof text !== 'string' || text === '') throw new ApiProblem(400, 'text is missing');
  if (!account.standing.maySendToChats) throw new ApiProblem(403, 'Invalid scope: Sending to external chats');
  const talk = talkOf(served, call);
  if (!talk.isInWork) throw new ApiProblem(422, 'Talk is closed');
  if (account.standing.messagesLeft < 1) throw new ApiProblem(402, 'The limit of messages is reached');
  account.standing.messagesLeft -= 1;
  const message = { id: randomUUID(), talkId: talk.id, text };
  account.sentMessages.push(message);
  return jsonReply({ id: message.id }, 202);
}

function talkOf({ account }: ServedAccount, { words: [id] }: Call): Talk {
  const talk = account.talks.get(Number(id));
  if (!talk) throw new ApiProblem(404, 'Talk not found');
  return talk;
}

function drawTalk({ id, contactId, leadId, origin, isInWork }: Talk, accountId: number): object {
  return {
    talk_id: id,
    contact_id: contactId,
    chat_id: `00000000-0000-4000-9000-${String(id).padStart(12, '0')}`,
    entity_id: leadId,
    entity_type: 'lead',
    is_in_work: isInWork,
    is_read: true,
    origin,
    account_id: accountId,
    _embedded: { contacts: [{ id: contactId }], leads: [{ id: leadId }] },
  };
}
