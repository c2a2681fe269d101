import type { Widget } from '../kommo/types';
import type { KommoHost } from './host';
import { notModelled } from './not-modelled';

/** How long the page uses a token again (observed), in milliseconds; the token itself is good for longer. */
const keptFor = 25 * 60 * 1000;

/**
 * The member `$authorizedAjax` (observed): a jQuery request with the account's disposable token in X-Auth-Token. For an
 * integration without OAuth it is a rejected promise of the browser's, which has no `done` and no `fail`.
 */
export function authorizedAjax(host: KommoHost): Widget['$authorizedAjax'] {
  const askForToken = host.disposableToken ?? notModelled('disposable_token', host.events.missing);
  const kept = new Map<string, { token: Promise<string>; until: number }>();
  const tokenOf = (client: string): Promise<string> => {
    const known = kept.get(client);
    if (known && known.until > Date.now()) return known.token;
    const token = askForToken(client);
    kept.set(client, { token, until: Date.now() + keptFor });
    return token;
  };
  return function $authorizedAjax(this: Widget, options) {
    const client = this.params.oauth_client_uuid;
    if (!client) return Promise.reject(new Error('Method works only with OAuth integrations'));
    const done = host.$.Deferred();
    void tokenOf(client).then((token) => {
      const headers = { ...options.headers, 'X-Auth-Token': token };
      host.$.ajax({ ...options, headers }).then(done.resolve, done.reject);
    }, done.reject);
    return done.promise();
  };
}
