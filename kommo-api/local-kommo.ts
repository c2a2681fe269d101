import { AccountData } from './account/account-data';
import type { AccountContent } from '../kommo/sample-account/account-content';
import { RequestLimit, usualLimits } from './gate/request-limit';
import { RequestLog } from './gate/request-log';
import { Troubles } from './gate/troubles';
import { ApiProblem } from './http/problem';
import type { Integration } from './tokens/integration';
import { TokenDesk } from './tokens/token-desk';

/** What a local Kommo is made from. */
export interface LocalKommoParts {
  accounts: readonly [AccountContent, ...AccountContent[]];
  integration: Integration;
  /** Tells milliseconds since 1970. */
  clock: () => number;
}

/** Kommo as far as its API goes: accounts, tokens, limits, and what goes wrong on purpose. */
export class LocalKommo {
  readonly firstAccount: AccountData;
  readonly requests = new RequestLog();
  readonly troubles = new Troubles();
  readonly tokens: TokenDesk;
  readonly limit: RequestLimit;
  /** How many tokens for `$authorizedAjax` were given. */
  disposableTokens = 0;
  #accounts: Map<number, AccountData>;
  #clock: () => number;
  #ahead = 0;

  constructor({ accounts, integration, clock }: LocalKommoParts) {
    const [first, ...others] = accounts;
    this.firstAccount = new AccountData(first);
    const all = [this.firstAccount, ...others.map((content) => new AccountData(content))];
    this.#accounts = new Map(all.map((account) => [account.facts.id, account]));
    this.#clock = clock;
    this.tokens = new TokenDesk(integration, this.clock);
    this.limit = new RequestLimit({ ...usualLimits }, this.clock);
  }

  /** In milliseconds since 1970, plus what the clock was put forward. */
  clock = (): number => this.#clock() + this.#ahead;

  /** Puts the clock forward, so that nobody has to wait for the end of a token. */
  putForward(seconds: number): void {
    this.#ahead += seconds * 1000;
  }

  /** An account by its number. @throws Problem of status 404 */
  account(id: number): AccountData {
    const account = this.#accounts.get(id);
    if (!account) throw new ApiProblem(404, 'Account not found');
    return account;
  }

  /**
   * The account, if the integration is on in it. A Host header of kommo.com has to name its subdomain, which may have
   * changed; any other one, such as 127.0.0.1, stands for every account. @throws Problem of status 401 or 404
   */
  checkConnected(id: number, host = ''): AccountData {
    const account = this.account(id);
    const [, subdomain] = /^([\w-]+)\.kommo\.com$/.exec(host) ?? [];
    const isOwn = subdomain === undefined || /^api-\w$/.test(subdomain) || subdomain === account.facts.subdomain;
    if (!isOwn) throw new ApiProblem(404, 'Account not found');
    if (!account.standing.isConnected) throw new ApiProblem(401, 'Unauthorized');
    return account;
  }
}
