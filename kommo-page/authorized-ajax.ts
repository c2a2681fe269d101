import type { Widget } from '../kommo/types';
import type { KommoHost } from './host';
import { notModelled } from './not-modelled';

/** How long the page uses a token again (observed), in milliseconds; the token itself is good for longer. */
const keptFor = 25 * 60 * 1000;

const withoutOAuth = 'Method works only with OAuth integrations';

/**
 * The member `$authorizedAjax` (observed): a jQuery request with the account's disposable token in X-Auth-Token. For an
 * integration without OAuth it is a rejected promise of the browser's, which has no `done` and no `fail`.
 */
export function authorizedAjax(host: KommoHost): Widget['$authorizedAjax'] {
  const tokenOf = keepTokens(host.disposableToken ?? notModelled('disposable_token', host.events.missing));
  return function $authorizedAjax(this: Widget, options) {
    const client = this.params.oauth_client_uuid;
    const { url = '', method = options.type ?? 'GET' } = options;
    const tell = (status: number, answer: string): void => host.events.authorized?.({ method, url, status, answer });
    if (!client) {
      tell(0, withoutOAuth);
      return Promise.reject(new Error(withoutOAuth));
    }
    const done = host.$.Deferred();
    const fail = (reason: unknown): void => void done.reject(reason);
    void tokenOf(client).then(
      (token) => {
        const request = host.$.ajax({ ...options, headers: { ...options.headers, 'X-Auth-Token': token } });
        void request.always(() => tell(request.status, request.responseText ?? ''));
        request.then((answer) => void done.resolve(answer), fail);
      },
      (reason: unknown) => {
        tell(0, `No token: ${String(reason)}`);
        fail(reason);
      },
    );
    return done.promise();
  };
}

type TokenGiver = NonNullable<KommoHost['disposableToken']>;

/** Asks once for all requests of the time for which a token is kept; a token that did not come is asked for again. */
function keepTokens(askForToken: TokenGiver): TokenGiver {
  const kept = new Map<string, { token: Promise<string>; until: number }>();
  return (client) => {
    const known = kept.get(client);
    if (known && known.until > Date.now()) return known.token;
    const token = askForToken(client);
    kept.set(client, { token, until: Date.now() + keptFor });
    token.catch(() => kept.delete(client));
    return token;
  };
}
