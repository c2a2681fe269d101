import type { Surroundings } from '../receiver-parts';
import type { ReceiverStore } from '../store/store';
import { ApiFailure, type FailureCode } from './api-failure';
import { failureOf } from './failure-of';
import { findHost } from './find-host';
import { callKommo, type HttpReply, type NoReply } from './http-call';
import { addressOf } from './kommo-host';
import { createPacer, type Pacer } from './pacer';
import { type Access, createTokenSource, type TokenSource } from './token-source';

/** A request to Kommo's API. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH';
  /** Such as `/api/v4/leads?limit=250`. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
}

/** An answer of Kommo's API; 204 has no body. */
export interface ApiAnswer {
  status: number;
  body: unknown;
}

/** Kommo's API for the accounts that are installed. */
export interface KommoClient {
  /**
   * Asks in the name of an account, when it is its turn. Throws an ApiFailure where there is no token, no answer, or one
   * that says no to everything (401, 402, 403, 429, 5xx); 400, 404 and 422 are answers.
   */
  request(accountId: number, request: ApiRequest): Promise<ApiAnswer>;
}

interface Tools {
  surroundings: Surroundings;
  store: ReceiverStore;
  tokens: TokenSource;
  pace: Pacer;
}

/** Makes the client. */
export function createKommoClient(surroundings: Surroundings, store: ReceiverStore): KommoClient {
  const tools: Tools = {
    surroundings,
    store,
    tokens: createTokenSource(surroundings, store),
    pace: createPacer(store.accounts, surroundings.settings.requestsPerSecond),
  };
  return {
    request: async (accountId, request) => {
      const first = await tools.tokens.of(accountId);
      const reply = await call(tools, first, request);
      const again = await accessAgain(tools, first, reply);
      return again ? answerOf(tools, again, await call(tools, again, request)) : answerOf(tools, first, reply);
    },
  };
}

/** What to repeat a request with, once: a newer token after 401, the new host after a sign that the account has moved. */
async function accessAgain(tools: Tools, access: Access, { status }: HttpReply | NoReply): Promise<Access | undefined> {
  if (access.tokens.refreshToken === undefined) return undefined;
  if (status === 401) return tools.tokens.renew(access);
  if (status !== 404 && (status < 300 || status >= 400)) return undefined;
  const { installation, tokens } = access;
  const host = await findHost(installation, tokens, tools.surroundings.settings.kommoOrigin);
  if (!host || host === installation.host) return undefined;
  await tools.store.installations.setHost(installation, host);
  return { tokens, installation: { ...installation, host } };
}

async function call({ surroundings, pace }: Tools, access: Access, request: ApiRequest): Promise<HttpReply | NoReply> {
  const { accountId, host } = access.installation;
  const { origin, headers } = addressOf(host, surroundings.settings.kommoOrigin);
  await pace(accountId);
  const reply = await callKommo({
    ...request,
    url: origin + request.path,
    headers: { ...headers, authorization: `Bearer ${access.tokens.accessToken}` },
  });
  surroundings.metrics.apiCalls.inc({ status: reply.status === 0 ? 'none' : String(reply.status) });
  const requestId = 'headers' in reply ? reply.headers['x-request-id'] : reply.reason;
  const path = request.path.replace(/\?.*$/s, '');
  surroundings.log.debug({ step: 'call', accountId, path, status: reply.status, requestId }, 'called Kommo');
  return reply;
}

async function answerOf(
  { store, surroundings }: Tools,
  access: Access,
  reply: HttpReply | NoReply,
): Promise<ApiAnswer> {
  const { installation } = access;
  if (reply.status === 401) {
    await store.installations.refuseTokens(installation, 'Kommo refuses the token (401).');
    throw new ApiFailure('consent');
  }
  if (!('headers' in reply)) throw new ApiFailure('no-answer', { isSent: reply.isSent });
  const failure = failureOf(reply);
  if (!failure) {
    if (isOver(installation.problem)) await store.installations.setProblem(installation, null);
    return { status: reply.status, body: reply.body };
  }
  const { code, seconds } = failure;
  if (seconds !== undefined) await store.accounts.pause(installation.accountId, seconds * 1000);
  const problem = problems[code];
  if (problem) {
    surroundings.log.error({ step: 'call', accountId: installation.accountId, code }, problem);
    await store.installations.setProblem(installation, problem);
  }
  throw failure;
}

/** A right may be missing for some calls only; any other problem is over with the first answer. */
function isOver(problem: string | undefined): boolean {
  return problem !== undefined && problem !== problems['no-right'];
}

/** What the operator is told, for the codes that he can do something about. */
const problems: Readonly<Partial<Record<FailureCode, string>>> = {
  unpaid: 'Kommo answers 402: the account is not paid, or a quota is used up.',
  'no-right': 'Kommo answers 403: the integration lacks a scope, or its user a right.',
  blocked: 'Kommo answers 403: this address is blocked for a time, after too many requests.',
};
