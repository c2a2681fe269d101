import type { Database, Row, Statement, Value } from './database';

/** `($1, $2), ($3, $4)` for rows of equal length, and their values in this order. */
export function valueLists(rows: readonly (readonly Value[])[]): { lists: string; values: Value[] } {
  let count = 0;
  const list = (row: readonly Value[]): string => `(${row.map(() => `$${(count += 1)}`).join(', ')})`;
  return { lists: rows.map(list).join(', '), values: rows.flat() };
}

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
