import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../shared/message-of';
import { openSpoolFile, type SpoolFile } from './spool-file';
import type { SpoolOpened, SpoolOutcome, SpoolStart, SpoolTask } from './spool-task';

// The thread that writes the spool: a commit waits for the disk, and Kommo's requests shall not.

const { file } = workerData as SpoolStart;

function open(): SpoolFile | undefined {
  try {
    const spool = openSpoolFile(file);
    tell({ waiting: spool.count() });
    return spool;
  } catch (error) {
    const fault = messageOf(error);
    tell({ fault, isTaken: fault.includes('locked') });
    return undefined;
  }
}

function perform(spool: SpoolFile, task: SpoolTask): SpoolOutcome {
  try {
    if (task.kind === 'read') return { rows: spool.read(task.after, task.most) };
    if (task.kind === 'write') spool.write(task);
    else spool.close();
    return { rows: [] };
  } catch (error) {
    return { fault: messageOf(error) };
  }
}

function tell(message: SpoolOpened | SpoolOutcome): void {
  parentPort?.postMessage(message);
}

const spool = open();
parentPort?.on('message', (task: SpoolTask) => {
  if (spool) tell(perform(spool, task));
  if (task.kind === 'close') parentPort?.close();
});
