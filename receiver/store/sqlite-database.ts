import type { Worker } from 'node:worker_threads';
import { startThread } from '../thread/start-thread';
import type { Database, Row, Statement } from './database';
import type { ThreadAnswer, ThreadQuestion } from './sqlite-thread';

interface Asked {
  resolve: (rows: Row[][]) => void;
  reject: (error: Error) => void;
}

/** Opens, or makes, a SQLite file. It is worked on in a thread of its own: a commit waits for the disk. */
export function openSqliteDatabase(file: string): Database {
  const worker = startThread('receiver/store/sqlite-thread.ts', { file });
  const ask = askingOf(worker);
  return {
    dialect: { countingKey: 'INTEGER PRIMARY KEY AUTOINCREMENT', skipLocked: '', lockSchema: 'SELECT 1' },
    run: (...statements) => ask({ statements }),
    close: async () => {
      await ask({ close: true });
      await worker.terminate();
    },
  };
}

function askingOf(worker: Worker): (question: { statements: Statement[] } | { close: true }) => Promise<Row[][]> {
  const asked = new Map<number, Asked>();
  let count = 0;
  let broken: Error | undefined;
  worker.on('message', (answer: ThreadAnswer) => {
    const { resolve, reject } = asked.get(answer.id) ?? {};
    asked.delete(answer.id);
    if ('rows' in answer) resolve?.(answer.rows);
    else reject?.(new Error(answer.error));
  });
  const end = (error: Error): void => {
    broken ??= error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('The SQLite file is closed.')));
  return (question) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const id = (count += 1);
      asked.set(id, { resolve, reject });
      worker.postMessage({ id, ...question } satisfies ThreadQuestion);
    });
}
