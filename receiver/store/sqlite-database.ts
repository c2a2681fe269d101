import type { Worker } from 'node:worker_threads';
import { startThread } from '../thread/start-thread';
import type { Database, Row, Statement } from './database';
import type { ThreadAnswer, ThreadMessage, ThreadQuestion } from './sqlite-thread';

interface Asked {
  resolve: (rows: Row[][]) => void;
  reject: (error: Error) => void;
}

/** Opens, or makes, a SQLite file. It is worked on in a thread of its own: a commit waits for the disk. */
export function openSqliteDatabase(file: string): Database {
  const worker = startThread('receiver/store/sqlite-thread.ts', { file });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  const ask = askingOf(worker);
  return {
    dialect: {
      countingKey: 'INTEGER PRIMARY KEY AUTOINCREMENT',
      skipLocked: '',
      lockSchema: 'SELECT 1',
      rowsIn: (list) => `json_each(${list}) AS given`,
    },
    run: ask,
    close: async () => {
      // Behind all that was asked before.
      await ask();
      worker.postMessage('close' satisfies ThreadMessage);
      await ended;
    },
  };
}

/** What is asked in one turn goes to the thread as one message: passing it on costs more than most statements. */
function askingOf(worker: Worker): (...statements: Statement[]) => Promise<Row[][]> {
  const asked = new Map<number, Asked>();
  let count = 0;
  let broken: Error | undefined;
  let leaving: ThreadQuestion[] = [];
  const leave = (): void => {
    worker.postMessage(leaving satisfies ThreadMessage);
    leaving = [];
  };
  const settle = (answer: ThreadAnswer): void => {
    const { resolve, reject } = asked.get(answer.id) ?? {};
    asked.delete(answer.id);
    if ('rows' in answer) resolve?.(answer.rows);
    else reject?.(new Error(answer.error));
  };
  worker.on('message', (answers: ThreadAnswer[]) => answers.forEach(settle));
  const end = (error: Error): void => {
    broken ??= error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('The SQLite file is closed.')));
  return (...statements) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const id = (count += 1);
      asked.set(id, { resolve, reject });
      if (leaving.push({ id, statements }) === 1) queueMicrotask(leave);
    });
}
