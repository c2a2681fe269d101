import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { storeTrouble } from '../../../receiver/spool/store-trouble';
import { openSqliteDatabase } from '../../../receiver/store/sqlite-database';
import { temporaryFolder } from '../../support/temporary-folder';
import { checkedLog } from '../support/checked-log';

it('a file that is broken is told once and tried after ever longer pauses, however often it is asked', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const file = join(temporaryFolder(), 'receiver.sqlite');
  writeFileSync(file, 'not a database '.repeat(100));
  const log = checkedLog();
  const told = vi.spyOn(log, 'error');
  const database = openSqliteDatabase(file, log);
  const askOften = async (): Promise<unknown[]> => {
    for (let time = 0; time < 20; time += 1) await expect(database.run({ sql: 'SELECT 1' })).rejects.toThrow();
    return told.mock.calls.map(([fields]) => fields);
  };
  const line = { step: 'database', reason: 'file is not a database' };
  expect(await askOften()).toEqual([{ ...line, pauseSeconds: 1 }]);
  clock.mockReturnValue(1000);
  expect(await askOften()).toEqual([
    { ...line, pauseSeconds: 1 },
    { ...line, pauseSeconds: 2 },
  ]);
  clock.mockReturnValue(2999);
  expect(await askOften()).toHaveLength(2);
  clock.mockRestore();
});

it('a file that is damaged in the middle is told with what to do', async () => {
  const file = join(temporaryFolder(), 'receiver.sqlite');
  const whole = openSqliteDatabase(file, checkedLog());
  const rows =
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT hex(zeroblob(200)) FROM n';
  await whole.run({ sql: 'CREATE TABLE t (a)' }, { sql: `INSERT INTO t ${rows}` });
  await whole.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xab, 8192, bytes.length - 8192));
  const damaged = openSqliteDatabase(file, checkedLog());
  const error: unknown = await damaged.run({ sql: 'SELECT sum(length(a)) FROM t' }).catch((reason: unknown) => reason);
  const wrong = damaged.run({ sql: 'SELECT no_such_column FROM t' });
  await expect(wrong).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  expect(storeTrouble(error)).toMatch(/^receiver\.sqlite in DATA_DIR is damaged: stop the receiver, put a backup/);
  await damaged.close();
});
