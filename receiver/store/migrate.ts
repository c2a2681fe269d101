import type { Database } from './database';
import { schemaSteps } from './schema';
import { rowsOf } from './statement';

/** Brings the tables up to date. Several processes may do it at once: each step is one transaction, and is counted in it. */
export async function migrate(database: Database): Promise<void> {
  const lock = { sql: database.dialect.lockSchema };
  await database.run(lock, { sql: 'CREATE TABLE IF NOT EXISTS schema_steps (step INTEGER PRIMARY KEY)' });
  for (const [step, statementsOf] of schemaSteps.entries()) {
    if (await isDone(database, step)) continue;
    const count = { sql: 'INSERT INTO schema_steps (step) VALUES ($1)', values: [step] };
    const statements = statementsOf(database.dialect).map((sql) => ({ sql }));
    try {
      await database.run(lock, count, ...statements);
    } catch (error) {
      // Another process was faster: its row stands in the way of ours.
      if (!(await isDone(database, step))) throw error;
    }
  }
}

async function isDone(database: Database, step: number): Promise<boolean> {
  return (await rowsOf(database, 'SELECT step FROM schema_steps WHERE step = $1', step)).length > 0;
}
