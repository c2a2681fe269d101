import { parentPort } from 'node:worker_threads';
import { answerTo } from './answer';
import type { Order } from './order';

/** A thread that checks what it is told to. Nothing in an archive can make it hold up, or end, the one that started it. */
parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await answerTo(order)));
