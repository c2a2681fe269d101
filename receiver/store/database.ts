/** A value that goes into the database; booleans are 0 and 1, objects JSON. */
export type Value = string | number | null;

/** A row as it comes out; whole numbers are numbers in both databases. */
export type Row = Record<string, Value>;

/** A statement in the SQL that SQLite and PostgreSQL share; its parameters are `$1`, `$2`, … */
export interface Statement {
  sql: string;
  values?: readonly Value[];
}

/** What differs between the two databases in the statements of the store. */
export interface Dialect {
  /** A primary key that counts up. */
  countingKey: string;
  /** Takes rows that nobody else is taking; nothing where there is one writer. */
  skipLocked: string;
  /** Keeps other processes out until the end of the transaction. */
  lockSchema: string;
  /** A list in JSON as the rows `given`: each has its `key`, which counts up, and its `value`. */
  rowsIn: (list: string) => string;
  /** Its own time in unix milliseconds, where several machines may share it. */
  now?: string;
}

/** A database. All of the store's queries go through it. */
export interface Database {
  dialect: Dialect;
  /**
   * Runs statements as one transaction, on disk when it answers, and gives the rows of each. One that fails takes the
   * others back. No transaction stays open between two calls, so none can be held during a call to Kommo.
   */
  run(...statements: Statement[]): Promise<Row[][]>;
  close(): Promise<void>;
}
