import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountWithLeads } from '../../receiver/support/account-with-leads';
import { startFourCallers } from '../../receiver/support/callers';
import { createDatabase, startPostgres, type TestPostgres } from '../../receiver/support/postgres';
import type { Figure } from '../figure';
import { until, withWorld } from './world';

/** What several processes on one PostgreSQL make of a token that is too old, and of one of them that dies. */
export async function measureSharing(): Promise<Figure[]> {
  const postgres = await startPostgres();
  try {
    return [await measureRefreshes(postgres), await measureTakeover(postgres)];
  } finally {
    await postgres.stop();
  }
}

async function measureRefreshes(postgres: TestPostgres): Promise<Figure> {
  const callers = await startFourCallers(await createDatabase(postgres.host));
  const { refreshes, statuses } = await callers.askAtOnce();
  await callers.stop();
  const answered = statuses.filter((status) => status === 200).length;
  return {
    what: `refresh calls for ${statuses.length} callers in 4 processes, token too old`,
    measured: `${refreshes} (${answered} answered)`,
    target: '1',
    reached: refreshes === 1 && answered === statuses.length,
  };
}

/** From the death of a process in the middle of sending until another one sends; its lease has just been renewed. */
async function measureTakeover(postgres: TestPostgres): Promise<Figure> {
  const account = accountWithLeads(1);
  const other = mkdtempSync(join(tmpdir(), 'receiver-bench-'));
  const DATABASE_URL = await createDatabase(postgres.host);
  const seconds = await withWorld([account], async ({ phone, start }) => {
    const first = await start({ DATABASE_URL });
    let isAsked = false;
    // Taken, and never answered.
    phone.next = (take) => {
      take();
      isAsked = true;
    };
    await first.post({ accountId: account.facts.id, leadId: 1, message: 'Hello' });
    await until(() => isAsked, 60);
    await start({ DATABASE_URL, DATA_DIR: other });
    await first.kill();
    const killed = performance.now();
    await until(() => phone.requests.length > 1, 120);
    return ((phone.requests[1]?.time ?? Infinity) - killed) / 1000;
  });
  rmSync(other, { recursive: true, force: true });
  return {
    what: "a dead process's job is taken up by another after",
    measured: `${seconds.toFixed(1)} s`,
    target: 'at most 45 s',
    reached: seconds <= 45,
  };
}
