import type { CardKind } from '../../kommo/sample-account/account-content';
import type { Call } from '../http/call';
import { ApiProblem } from '../http/problem';
import { halReply, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import { drawCard } from './draw-card';
import { pageOf } from './page-of';
import { checkQuery, idFilter, ordered, withOf } from './read-query';
import type { ServedAccount } from './served';

/** Leads, contacts, companies and customers: one, or a page of them. */
export const cardRoutes: ApiRoutes<ServedAccount> = {
  'GET /api/v4/:cards': list,
  'GET /api/v4/:cards/:id': one,
};

function list({ account }: ServedAccount, call: Call): Reply {
  checkQuery(call, ['id']);
  const name = call.words[0] as CardKind;
  const ids = idFilter(call, 'id');
  const cards = [...account.cards[name].values()].filter(({ id }) => ids?.has(id) ?? true);
  return pageOf({ account, call, name, items: ordered(cards, call), draw: drawCard(account, name, withOf(call)) });
}

function one({ account }: ServedAccount, call: Call): Reply {
  checkQuery(call);
  const kind = call.words[0] as CardKind;
  const card = account.cards[kind].get(Number(call.words[1]));
  // One card that is not there is 404 by the table of codes; observed is 204 too, for leads and contacts.
  if (!card) throw new ApiProblem(404, 'Not found');
  return halReply(drawCard(account, kind, withOf(call))(card));
}
