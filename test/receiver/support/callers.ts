import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { startKommoApi } from '../../../kommo-api/start-kommo-api';
import { repositoryRoot } from '../../../shared/paths';
import type { ReceiverStore } from '../../../receiver/store/store';
import { openTestStore } from './test-store';

const program = [join(repositoryRoot, 'scripts', 'run.cjs'), 'test/receiver/support/caller.ts'];

/** Processes that share one database. */
interface Callers {
  /** Has all of them do something at once; gives their answers. */
  all: (task: string) => Promise<unknown[]>;
  stop: () => Promise<void>;
}

/** Starts processes with the store and the client of a receiver, and waits until all are ready. */
async function startCallers(count: number, words: readonly string[]): Promise<Callers> {
  const children = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, [...program, ...words], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  });
  const answers = (): Promise<string[]> =>
    Promise.all(children.map(async ({ lines }) => String((await lines.next()).value)));
  await answers();
  return {
    async all(task) {
      for (const { child } of children) child.stdin.write(`${task}\n`);
      return (await answers()).map((answer) => JSON.parse(answer) as unknown);
    },
    stop: async () => void (await Promise.all(children.map(({ child }) => end(child)))),
  };
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.stdin?.end();
  await exited;
}

/** Four processes that share a database, and the account that they call. */
export interface FourCallers extends Callers {
  store: ReceiverStore;
  accountId: number;
  /** Has 52 callers ask at once. Tells what they were answered, and how often the token was refreshed in all. */
  askAtOnce: () => Promise<{ statuses: unknown[]; refreshes: number }>;
}

/** Installs the sample account with a token that is too old, and starts four processes. */
export async function startFourCallers(databaseUrl: string): Promise<FourCallers> {
  const local = await startKommoApi();
  Object.assign(local.kommo.limit.limits, { perSecond: 1000, perSecondOfAccount: 1000 });
  const { id: accountId, subdomain } = sampleAccount.facts;
  const pair = local.kommo.tokens.exchange(local.kommo.tokens.issueCode(accountId));
  const store = await openTestStore({ databaseUrl });
  const tokens = { accessToken: pair.access_token, refreshToken: pair.refresh_token, expiresAt: Date.now() + 864e5 };
  await store.installations.install({ accountId, host: `${subdomain}.kommo.com`, tokens });
  local.kommo.putForward(86_401);
  const callers = await startCallers(4, [databaseUrl, local.origin, String(accountId)]);
  return {
    ...callers,
    store,
    accountId,
    async askAtOnce() {
      const statuses = (await callers.all('call 13')).flat();
      return { statuses, refreshes: local.kommo.requests.of('POST /oauth2/access_token').length };
    },
    stop: async () => void (await Promise.all([callers.stop(), store.database.close(), local.close()])),
  };
}
