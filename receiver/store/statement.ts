import type { Database, Row, Statement, Value } from './database';

/** `$3, $4` for a list of values that comes after two others. */
export function places(values: readonly Value[], after = 0): string {
  return values.map((_, index) => `$${index + 1 + after}`).join(', ');
}

/** The rows of one statement. */
export async function rowsOf(database: Database, sql: string, ...values: Value[]): Promise<Row[]> {
  const [rows] = await database.run({ sql, values });
  return rows ?? [];
}

/** A statement with its values behind it. */
export function statement(sql: string, ...values: Value[]): Statement {
  return { sql, values };
}
