import { accountRoutes } from './entities/account-routes';
import { cardRoutes } from './entities/card-routes';
import { fieldRoutes } from './entities/field-routes';
import { noteRoutes } from './entities/note-routes';
import type { ServedAccount } from './entities/served';
import { talkRoutes } from './entities/talk-routes';
import type { LoggedRequest } from './gate/request-log';
import type { Call } from './http/call';
import { ApiProblem } from './http/problem';
import type { Reply } from './http/reply';
import { prepareRoutes } from './http/routes';
import type { LocalKommo } from './local-kommo';
import { localRoutes } from './local/local-routes';
import { tokenRoutes } from './tokens/token-routes';

const answerLocal = prepareRoutes(localRoutes);
const answerOpen = prepareRoutes(tokenRoutes);
const answerApi = prepareRoutes({ ...accountRoutes, ...fieldRoutes, ...noteRoutes, ...talkRoutes, ...cardRoutes });

/** Answers a request that is none of Kommo's own. */
export function answerLocalCall(kommo: LocalKommo, call: Call): Reply {
  return answered(call, () => {
    demandProgram(call);
    return answerLocal(kommo, call);
  });
}

/** No page in a browser may ask, by whatever name it has for this computer: browsers say of each whose it is. */
function demandProgram({ headers }: Call): void {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  const isByName = !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  if (origin !== undefined || site !== undefined || isByName) throw new ApiProblem(403, 'This is not for pages');
}

/** Answers a request as Kommo would, and writes into the log whose it was. */
export function answerCall(kommo: LocalKommo, call: Call, entry: LoggedRequest): Reply {
  const isApi = call.path.startsWith('/api/v4/');
  return answered(call, () => (isApi ? answerApi(admitted(kommo, call, entry), call) : answerOpen(kommo, call)));
}

/** In the order of Kommo's gates: who asks, how often, and whether the account is paid. */
function admitted(kommo: LocalKommo, { headers }: Call, entry: LoggedRequest): ServedAccount {
  const accountId = kommo.tokens.bearer(headers.authorization);
  entry.accountId = accountId;
  const account = kommo.checkConnected(accountId, headers.host);
  kommo.limit.admit({ accountId, integrationId: kommo.tokens.integration.id });
  if (!account.standing.isPaid) throw new ApiProblem(402, 'The account is not paid');
  return { kommo, account };
}

function answered({ path }: Call, answer: () => Reply | undefined): Reply {
  try {
    return answer() ?? new ApiProblem(404, `There is nothing at ${path}`).reply;
  } catch (error) {
    if (error instanceof ApiProblem) return error.reply;
    throw error;
  }
}
