import type { AccountData } from '../account/account-data';
import type { Call } from '../http/call';
import { ApiProblem } from '../http/problem';
import { halReply, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import type { SampleUser } from '../../kommo/sample-account/account-content';
import { pageOf } from './page-of';
import { checkQuery, withOf } from './read-query';
import type { ServedAccount } from './served';

/** The account and its users. */
export const accountRoutes: ApiRoutes<ServedAccount> = {
  'GET /api/v4/account': tellAccount,
  'GET /api/v4/users': listUsers,
  'GET /api/v4/users/:id': tellUser,
};

function tellAccount({ account, kommo }: ServedAccount, call: Call): Reply {
  checkQuery(call);
  const { facts, users } = account;
  const wanted = withOf(call);
  const amojoId = `00000000-0000-4000-8000-${String(facts.id).padStart(12, '0')}`;
  const embedded = Object.entries(embeddable(account, kommo.clock())).filter(([name]) => wanted.has(name));
  return halReply({
    id: facts.id,
    name: facts.name,
    subdomain: facts.subdomain,
    current_user_id: users[0]?.id,
    country: facts.country,
    currency: facts.currency,
    currency_symbol: facts.currencySymbol,
    customers_mode: 'segments',
    is_unsorted_on: true,
    contact_name_display_order: 1,
    ...(wanted.has('amojo_id') && { amojo_id: amojoId }),
    ...(wanted.has('version') && { version: 13 }),
    _links: { self: { href: `https://${facts.subdomain}.kommo.com/api/v4/account` } },
    ...(embedded.length > 0 && { _embedded: Object.fromEntries(embedded) }),
  });
}

function embeddable({ facts }: AccountData, now: number): Record<string, unknown> {
  return {
    amojo_rights: { can_direct: true, can_create_groups: true },
    users_groups: [{ id: 0, name: 'Sales', uuid: null }],
    datetime_settings: {
      date_pattern: `${facts.datePattern} ${facts.timePattern}`,
      short_date_pattern: facts.datePattern,
      short_time_pattern: facts.timePattern,
      date_format: facts.datePattern,
      time_format: facts.timePattern,
      timezone: facts.timezone,
      timezone_offset: offsetOf(facts.timezone, now),
    },
  };
}

/** How far a time zone is from Greenwich at a moment, such as `-05:00`. */
function offsetOf(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00';
}

function listUsers({ account }: ServedAccount, call: Call): Reply {
  checkQuery(call);
  return pageOf({ account, call, name: 'users', items: account.users, draw: drawUser });
}

function tellUser({ account }: ServedAccount, { words: [id] }: Call): Reply {
  const user = account.users.find((other) => other.id === Number(id));
  if (!user) throw new ApiProblem(404, 'User not found');
  return halReply(drawUser(user));
}

function drawUser({ id, name, email, isAdmin }: SampleUser): object {
  return { id, name, email, lang: 'en', rights: { is_admin: isAdmin, is_active: true, is_free: false, group_id: 0 } };
}
