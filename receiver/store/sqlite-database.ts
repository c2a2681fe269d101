import type { Worker } from 'node:worker_threads';
import type { StepLog } from '../log/step-log';
import { startThread } from '../thread/start-thread';
import type { Database, Row, Statement } from './database';
import type { ThreadAnswer, ThreadMessage, ThreadQuestion } from './sqlite-thread';

/**
 * Opens, or makes, a SQLite file. It is worked on in a thread of its own: a commit waits for the disk. A thread that has
 * ended is told by the log; what it was asked for fails, and the next call starts another.
 */
export function openSqliteDatabase(file: string, log: StepLog): Database {
  let thread: SqliteThread | undefined;
  const ended = (reason: string): void => {
    thread = undefined;
    log.error({ step: 'database', reason }, 'the thread of the SQLite file has ended; the next call starts another');
  };
  return {
    dialect: {
      countingKey: 'INTEGER PRIMARY KEY AUTOINCREMENT',
      skipLocked: '',
      lockSchema: 'SELECT 1',
      rowsIn: (list) => `json_each(${list}) AS given`,
    },
    run: (...statements) => (thread ??= openThread(file, ended)).ask(statements),
    close: async () => {
      await thread?.close();
    },
  };
}

interface SqliteThread {
  ask(statements: Statement[]): Promise<Row[][]>;
  /** Behind all that was asked before. */
  close(): Promise<void>;
}

interface Asked {
  resolve: (rows: Row[][]) => void;
  reject: (error: Error) => void;
}

function openThread(file: string, ended: (reason: string) => void): SqliteThread {
  const worker = startThread('receiver/store/sqlite-thread.ts', { file });
  const asked = new Map<number, Asked>();
  let isClosing = false;
  let reason = 'it was stopped';
  worker.on('message', (answers: ThreadAnswer[]) => answers.forEach((answer) => settle(asked, answer)));
  worker.on('error', (error: unknown) => (reason = error instanceof Error ? error.message : typeof error));
  const over = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      for (const { reject } of asked.values()) reject(new ThreadEnded());
      if (!isClosing) ended(reason);
      resolve();
    });
  });
  const ask = askingOf(worker, asked);
  return {
    ask,
    async close() {
      isClosing = true;
      await ask([]).catch(() => undefined);
      worker.postMessage('close' satisfies ThreadMessage);
      await over;
    },
  };
}

/** Whether a transaction was still done is not known: whoever asked for it asks again. */
class ThreadEnded extends Error {
  override name = 'ThreadEnded';
  readonly code = 'SQLITE_THREAD_ENDED';
}

function settle(asked: Map<number, Asked>, answer: ThreadAnswer): void {
  const { resolve, reject } = asked.get(answer.id) ?? {};
  asked.delete(answer.id);
  if ('rows' in answer) resolve?.(answer.rows);
  else reject?.(new Error(answer.error));
}

/** What is asked in one turn goes to the thread as one message: passing it on costs more than most statements. */
function askingOf(worker: Worker, asked: Map<number, Asked>): SqliteThread['ask'] {
  let count = 0;
  let leaving: ThreadQuestion[] = [];
  const leave = (): void => {
    worker.postMessage(leaving satisfies ThreadMessage);
    leaving = [];
  };
  return (statements) =>
    new Promise((resolve, reject) => {
      const id = (count += 1);
      asked.set(id, { resolve, reject });
      if (leaving.push({ id, statements }) === 1) queueMicrotask(leave);
    });
}
