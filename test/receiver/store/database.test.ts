import { expect, it } from 'vitest';
import { migrate } from '../../../receiver/store/migrate';
import { rowsOf } from '../../../receiver/store/statement';
import { makeHook } from '../support/make-hook';
import { openTestStore } from '../support/test-store';
import { onBothDatabases } from './support/on-both-databases';

onBothDatabases((opened) => {
  it('makes its tables once, however many processes start with it', async () => {
    const empty = await opened.makePlace();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openTestStore(empty)));
    await Promise.all(stores.map(({ database }) => migrate(database)));
    await stores[0]?.addHooks([makeHook()]);
    expect(await rowsOf(stores[3]!.database, 'SELECT COUNT(*) AS count FROM hooks')).toEqual([{ count: 1 }]);
    await Promise.all(stores.map(({ database }) => database.close()));
  });

  it('takes a transaction back as a whole', async () => {
    const insert = { sql: "INSERT INTO used_tokens (jti, expires_at) VALUES ('x', 1)" };
    await expect(opened.store.database.run(insert, insert)).rejects.toThrow();
    const both = await Promise.allSettled([
      opened.store.database.run(insert),
      opened.store.database.run(insert, { sql: 'nonsense' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(opened.store.database, 'SELECT jti FROM used_tokens')).toEqual([{ jti: 'x' }]);
  });
});
