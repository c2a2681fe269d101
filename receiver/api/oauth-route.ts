import { setTimeout as wait } from 'node:timers/promises';
import type { HttpAnswer, Route } from '../http/route';
import type { Surroundings } from '../receiver-parts';
import type { ReceiverStore } from '../store/store';
import { finishInstallation, type InstallationEnd } from './finish-installation';
import { installationPage } from './installation-page';
import { isKommoHost } from './kommo-host';

/** Kommo waits 3 s for an answer that it does not look at; a person waits longer, but not for a page like this. */
const patience = 2500;

const statusOf: Record<InstallationEnd, number> = { installed: 200, pending: 200, refused: 400 };

/** `GET /kommo/oauth`: an account installs the integration. The code is stored before anything is done with it. */
export function oauthRoute(surroundings: Surroundings, store: ReceiverStore): Route {
  return {
    path: '/kommo/oauth',
    methods: ['GET'],
    async handle({ url: { searchParams }, headers }) {
      const page = (text: Parameters<typeof installationPage>[0], status: number): HttpAnswer =>
        installationPage(text, status, headers['accept-language']);
      if (searchParams.has('error')) return page('denied', 400);
      const installation = readInstallation(searchParams, surroundings.settings.oauth?.clientId);
      if (!installation) return page('strange', 400);
      const id = await store.codes.add(installation.host, installation.code);
      if (id === undefined) return page('tooMany', 429);
      const finishing = finishInstallation(surroundings, store, id).catch(() => 'pending' as const);
      const end = (await Promise.race([finishing, wait(patience, 'pending' as const)])) ?? 'pending';
      return page(end, statusOf[end]);
    },
  };
}

/**
 * The code and the host that it is good for. There is no `state` to compare: installations begin in Kommo, so only the
 * host tells that one is real, and the code is of no use anywhere else.
 */
function readInstallation(query: URLSearchParams, clientId = ''): { host: string; code: string } | undefined {
  const host = (query.get('referer') ?? query.get('referrer') ?? '').toLowerCase();
  const code = query.get('code') ?? '';
  if (code === '' || code.length > 4000 || !isKommoHost(host)) return undefined;
  return query.get('client_id') === null || query.get('client_id') === clientId ? { host, code } : undefined;
}
