import { randomBytes, randomUUID } from 'node:crypto';
import { ApiProblem } from '../http/problem';
import type { Integration } from './integration';
import { readToken, signToken } from './json-web-token';
import { oauthProblem } from './oauth-problem';

/** What the token endpoint gives. */
export interface TokenPair {
  token_type: 'Bearer';
  expires_in: number;
  access_token: string;
  refresh_token: string;
  server_time: number;
}

const minute = 60;
const day = 86_400;
const lives = { code: 20 * minute, access: day, refresh: 90 * day };

/** Access tokens are signed with it: no secret, so that a long-lived token outlives a restart of this program. */
const signingKey = 'local-kommo';

/** What a code or a refresh token is good for. */
interface Ticket {
  accountId: number;
  /** In unix seconds. */
  issued: number;
  isUsed: boolean;
  /** The refresh token that came in its place. */
  next?: string;
}

/** Gives tokens and knows them again. */
export class TokenDesk {
  readonly integration: Integration;
  /** The documentation says both of a refresh token that was exchanged. */
  refreshTokens: 'once' | 'until the next is used' = 'once';
  #clock: () => number;
  #codes = new Map<string, Ticket>();
  #refreshTokens = new Map<string, Ticket>();

  /** `clock` tells milliseconds. */
  constructor(integration: Integration, clock: () => number) {
    this.integration = integration;
    this.#clock = clock;
  }

  /** The code that an installation sends to the redirect address. */
  issueCode(accountId: number): string {
    const code = `def502${randomBytes(48).toString('hex')}`;
    this.#codes.set(code, this.#ticket(accountId));
    return code;
  }

  /** The account that a code or a refresh token belongs to, good or not. */
  accountOf(ticket: string): number | undefined {
    return (this.#codes.get(ticket) ?? this.#refreshTokens.get(ticket))?.accountId;
  }

  /** The first pair of tokens. @throws Problem for a code that is not good, or not any more */
  exchange(code: string): TokenPair {
    const ticket = this.#codes.get(code);
    if (!ticket) throw oauthProblem('unknown code');
    if (ticket.isUsed) throw oauthProblem('used code');
    if (this.#seconds - ticket.issued > lives.code) throw oauthProblem('old code');
    ticket.isUsed = true;
    return this.#pair(ticket.accountId);
  }

  /** The next pair of tokens. @throws Problem for a refresh token that is not good, or not any more */
  refresh(refreshToken: string): TokenPair {
    const ticket = this.#refreshTokens.get(refreshToken);
    if (!ticket) throw oauthProblem('unknown refresh token');
    if (ticket.isUsed && !this.#mayBeUsedAgain(ticket)) throw oauthProblem('used refresh token');
    if (this.#seconds - ticket.issued > lives.refresh) throw oauthProblem('old refresh token');
    if (ticket.next) this.#refreshTokens.delete(ticket.next);
    const pair = this.#pair(ticket.accountId);
    Object.assign(ticket, { isUsed: true, next: pair.refresh_token });
    return pair;
  }

  /** The token of a private integration: the same at each start, good until the year 2100. */
  longLived(accountId: number): string {
    return this.#sign({ jti: `long-lived-${accountId}`, iat: 0, nbf: 0, exp: 4_102_444_800 }, accountId);
  }

  /** The account that a request is for, by its Authorization header. @throws Problem of status 401 */
  bearer(header: string | undefined): number {
    const [, token = ''] = /^Bearer (\S+)$/i.exec(header ?? '') ?? [];
    const claims = readToken(token, signingKey);
    const isGood = claims?.['aud'] === this.integration.id && Number(claims['exp']) > this.#seconds;
    if (!isGood) throw new ApiProblem(401, 'Unauthorized');
    return Number(claims['account_id']);
  }

  get #seconds(): number {
    return Math.floor(this.#clock() / 1000);
  }

  #ticket(accountId: number): Ticket {
    return { accountId, issued: this.#seconds, isUsed: false };
  }

  #mayBeUsedAgain({ next = '' }: Ticket): boolean {
    return this.refreshTokens === 'until the next is used' && this.#refreshTokens.get(next)?.isUsed === false;
  }

  #pair(accountId: number): TokenPair {
    const now = this.#seconds;
    const refreshToken = `def502${randomBytes(96).toString('hex')}`;
    this.#refreshTokens.set(refreshToken, this.#ticket(accountId));
    return {
      token_type: 'Bearer',
      expires_in: lives.access,
      access_token: this.#sign({ jti: randomUUID(), iat: now, nbf: now, exp: now + lives.access }, accountId),
      refresh_token: refreshToken,
      server_time: now,
    };
  }

  /** The claims that tokens since August 2024 carry; Kommo signs with a key pair, which no receiver can check either. */
  #sign(times: object, accountId: number): string {
    const who = { aud: this.integration.id, account_id: accountId };
    const where = { base_domain: 'kommo.com', api_domain: 'api-c.kommo.com' };
    return signToken({ ...who, ...times, ...where }, signingKey);
  }
}
