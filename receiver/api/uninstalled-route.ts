import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Route } from '../http/route';
import type { Surroundings } from '../receiver-parts';
import type { OAuthIntegration } from '../settings/settings';
import type { ReceiverStore } from '../store/store';

/** `GET /kommo/uninstalled`: an account has disconnected. Its tokens go, and what waits is not sent. */
export function uninstalledRoute({ settings, log }: Surroundings, store: ReceiverStore): Route {
  return {
    path: '/kommo/uninstalled',
    methods: ['GET'],
    async handle({ url: { searchParams } }) {
      const accountId = searchParams.get('account_id') ?? '';
      const isSigned = settings.oauth && isSignedBy(settings.oauth, accountId, searchParams.get('signature') ?? '');
      if (!isSigned || !/^[1-9]\d{0,14}$/.test(accountId)) return { status: 401, body: 'The signature is not right.' };
      await store.installations.uninstall(Number(accountId));
      await store.hooks.endAll(Number(accountId), 'uninstalled');
      log.info({ step: 'uninstall', accountId: Number(accountId) }, 'uninstalled');
      return { status: 200 };
    },
  };
}

/** HMAC-SHA256 of `client_id|account_id` with the integration's secret (kommo-contract 9). */
function isSignedBy({ clientId, clientSecret }: OAuthIntegration, accountId: string, signature: string): boolean {
  const right = createHmac('sha256', clientSecret).update(`${clientId}|${accountId}`).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}
