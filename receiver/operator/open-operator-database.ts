import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { codeOf } from '../../shared/error-code';
import { UserError } from '../../shared/user-error';
import { type Environment, parseRows } from '../settings/parse-rows';
import { settingTable } from '../settings/setting-table';
import { type OpenDatabase, openDatabase, sqliteFile } from '../store/open-database';
import { rowsOf } from '../store/statement';

const { dataDir, databaseUrl } = settingTable;

/** Opens the database of a receiver, running or not, by the same settings. Makes none. Throws a UserError. */
export async function openOperatorDatabase(environment: Environment): Promise<OpenDatabase> {
  const { values, problems } = parseRows({ dataDir, databaseUrl }, environment);
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const folder = values.dataDir ?? '';
  if (values.databaseUrl === undefined && !existsSync(sqliteFile(folder))) {
    throw new UserError(
      `There is no ${sqliteFile(folder)}. Start this in the folder of the receiver, or with its DATA_DIR or DATABASE_URL.`,
    );
  }
  const opened = openDatabase({ ...values, dataDir: folder }, pino({ level: 'silent' }));
  try {
    await rowsOf(opened.database, 'SELECT 1');
    return opened;
  } catch (cause) {
    await opened.database.close().catch(() => undefined);
    const what = values.databaseUrl === undefined ? sqliteFile(folder) : 'The database of DATABASE_URL';
    throw new UserError(`${what} cannot be read: ${messageOf(cause)}. Is it up, and may this user read it?`, { cause });
  }
}

/** Where several addresses were tried, the error has a code only. */
function messageOf(error: unknown): string {
  return (error instanceof Error && error.message) || codeOf(error);
}
