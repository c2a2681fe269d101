import { parentPort } from 'node:worker_threads';
import { answerTo } from './answer';
import type { Order } from './order';

/**
 * A thread that checks what it is told to, and ends when it is told nothing. An archive that takes it too long holds up
 * nobody else.
 */
parentPort?.on('message', async (order: Order | undefined) => {
  if (order) parentPort?.postMessage(await answerTo(order), []);
  else parentPort?.close();
});
