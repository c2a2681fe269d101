import type { Worker } from 'node:worker_threads';
import type { StepLog } from '../log/step-log';
import { startThread } from '../thread/start-thread';
import type { Database, Row, Statement } from './database';
import type { ThreadAnswer, ThreadFault, ThreadMessage, ThreadQuestion } from './sqlite-thread';

/** Between two threads that did nothing: a file that is broken is still broken a moment later. In milliseconds. */
const pauses = { first: 1000, longest: 60_000 };

/**
 * Opens, or makes, a SQLite file. It is worked on in a thread of its own: a commit waits for the disk. A thread that has
 * ended is told by the log; what it was asked for fails, and the next call starts another, at once if this one had worked.
 */
export function openSqliteDatabase(file: string, log: StepLog): Database {
  let thread: SqliteThread | undefined;
  let pause = 0;
  let notBefore = -Infinity;
  const ended: ThreadEnd = ({ reason, hadWorked }) => {
    thread = undefined;
    pause = hadWorked ? 0 : Math.min(Math.max(pause * 2, pauses.first), pauses.longest);
    notBefore = performance.now() + pause;
    const words = 'the thread of the SQLite file has ended; another is started with the next call after the pause';
    log.error({ step: 'database', reason, pauseSeconds: pause / 1000 }, words);
  };
  return {
    dialect: {
      countingKey: 'INTEGER PRIMARY KEY AUTOINCREMENT',
      skipLocked: '',
      lockSchema: 'SELECT 1',
      rowsIn: (list) => `json_each(${list}) AS given`,
    },
    run(...statements) {
      if (!thread && performance.now() < notBefore) return Promise.reject(new ThreadEnded());
      thread ??= openThread(file, ended);
      return thread.ask(statements);
    },
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

type ThreadEnd = (end: { reason: string; hadWorked: boolean }) => void;

function openThread(file: string, ended: ThreadEnd): SqliteThread {
  const worker = startThread('receiver/store/sqlite-thread.ts', { file });
  const asked = new Map<number, Asked>();
  let isClosing = false;
  let reason = 'it was stopped';
  let hadWorked = false;
  worker.on('message', (answers: ThreadAnswer[] | ThreadFault) => {
    hadWorked = !('fault' in answers);
    if ('fault' in answers) reason = answers.fault;
    else for (const answer of answers) settle(asked, answer);
  });
  worker.on('error', (error: unknown) => (reason = error instanceof Error ? error.message : typeof error));
  const over = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      for (const { reject } of asked.values()) reject(new ThreadEnded());
      if (!isClosing) ended({ reason, hadWorked });
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
  else reject?.(new SqliteError(answer.error));
}

/** A transaction that was not done. */
class SqliteError extends Error {
  override name = 'SqliteError';
  readonly code: string;

  constructor(message: string) {
    super(message);
    this.code = Object.entries(codes).find(([words]) => message.endsWith(words))?.[1] ?? 'SQLITE_ERROR';
  }
}

/** SQLite's names of the troubles that an operator can mend, by its words for them: the library tells no others. */
const codes: Readonly<Record<string, string>> = {
  'database disk image is malformed': 'SQLITE_CORRUPT',
  'database or disk is full': 'SQLITE_FULL',
  'disk I/O error': 'SQLITE_IOERR',
};

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
