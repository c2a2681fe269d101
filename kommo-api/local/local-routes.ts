import { isObject } from '../../shared/is-object';
import type { AccountData, Standing } from '../account/account-data';
import { isTrouble } from '../gate/troubles';
import { type Call, jsonOf } from '../http/call';
import { ApiProblem } from '../http/problem';
import { jsonReply, nothing, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import type { LocalKommo } from '../local-kommo';

/** What a test, or whoever tries a receiver, may ask beside Kommo's own API; neither limited nor logged. */
export const localRoutes: ApiRoutes<LocalKommo> = {
  'GET /local/requests': ({ requests }) =>
    jsonReply({ busiest_second: requests.busiestSecond(), requests: requests.entries }),
  'DELETE /local/requests': ({ requests }) => done(() => requests.clear()),
  'POST /local/troubles': addTrouble,
  'DELETE /local/troubles': ({ troubles }) => done(() => troubles.clear()),
  'POST /local/accounts/:id/code': giveCode,
  'POST /local/accounts/:id/token': ({ tokens }, { words: [id] }) =>
    jsonReply({ access_token: tokens.longLived(Number(id)) }),
  'PATCH /local/accounts/:id': changeAccount,
  'POST /local/clock': putClockForward,
};

function done(deed: () => void): Reply {
  deed();
  return nothing;
}

function addTrouble({ troubles }: LocalKommo, call: Call): Reply {
  const trouble = jsonOf(call);
  if (!isTrouble(trouble)) {
    throw new ApiProblem(
      400,
      'Send {"kind": "slow" | "broken" | "cut off" | "lost" | "refused", "on": "GET /api/v4/leads", …}',
    );
  }
  return done(() => troubles.add(trouble));
}

/** Installs the integration once more: where Kommo would send the user's browser. */
function giveCode(kommo: LocalKommo, { words: [id] }: Call): Reply {
  const account = kommo.account(Number(id));
  account.standing.isConnected = true;
  const { integration } = kommo.tokens;
  const code = kommo.tokens.issueCode(account.facts.id);
  const address = new URL(integration.redirectUri);
  const referer = `${account.facts.subdomain}.kommo.com`;
  address.search = new URLSearchParams({ code, referer, client_id: integration.id, from_widget: '1' }).toString();
  return jsonReply({ code, redirect: address.href });
}

const standings: Record<keyof Standing, (value: unknown) => boolean> = {
  isConnected: isBoolean,
  isPaid: isBoolean,
  maySendToChats: isBoolean,
  messagesLeft: Number.isInteger,
};

/** Changes how an account stands, or its subdomain. */
function changeAccount(kommo: LocalKommo, call: Call): Reply {
  const account = kommo.account(Number(call.words[0]));
  const wanted = jsonOf(call);
  if (!isObject(wanted)) throw new ApiProblem(400, 'Send an object');
  for (const [key, value] of Object.entries(wanted)) change(account, key, value);
  return jsonReply({ subdomain: account.facts.subdomain, ...account.standing });
}

function change(account: AccountData, key: string, value: unknown): void {
  if (key === 'subdomain' && typeof value === 'string') account.facts = { ...account.facts, subdomain: value };
  else if (standings[key as keyof Standing]?.(value)) account.standing = { ...account.standing, [key]: value };
  else throw new ApiProblem(400, `${key} cannot be changed to ${JSON.stringify(value)}`);
}

function putClockForward(kommo: LocalKommo, call: Call): Reply {
  const wanted = jsonOf(call);
  const seconds = isObject(wanted) ? wanted['seconds'] : undefined;
  if (typeof seconds !== 'number' || seconds < 0) throw new ApiProblem(400, 'Send {"seconds": 86400}');
  return done(() => kommo.putForward(seconds));
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}
