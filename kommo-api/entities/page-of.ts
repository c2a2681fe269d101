import type { AccountData } from '../account/account-data';
import type { Call } from '../http/call';
import { ApiProblem } from '../http/problem';
import { halReply, nothing, type Reply } from '../http/reply';

/** A page has at most so many entries, whatever was asked for. */
const largestPage = 250;
const usualPage = 50;

/** What a list is answered from. */
export interface ListParts<Item> {
  account: AccountData;
  call: Call;
  /** What the list is called in the answer. */
  name: string;
  items: readonly Item[];
  draw: (item: Item) => object;
}

/** The page of a list that was asked for by `page` and `limit`; 204 for one without entries. */
export function pageOf<Item>({ account, call, name, items, draw }: ListParts<Item>): Reply {
  const limit = Math.min(largestPage, whole(call.query, 'limit', usualPage));
  const page = whole(call.query, 'page', 1);
  const shown = items.slice((page - 1) * limit, page * limit);
  if (shown.length === 0) return nothing;
  const address = (number: number): { href: string } => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(number));
    return { href: `https://${account.facts.subdomain}.kommo.com${call.path}?${query.toString()}` };
  };
  const hasNext = items.length > page * limit;
  const links = { self: address(page), ...(hasNext && { next: address(page + 1) }) };
  return halReply({ _page: page, _links: links, _embedded: { [name]: shown.map(draw) } });
}

function whole(query: URLSearchParams, name: string, otherwise: number): number {
  const value = Number(query.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value < 1) throw new ApiProblem(400, `${name} has to be a number from 1`);
  return value;
}
