// Read before the receiver: kills it (SIGKILL) before or after the first transaction that has the words of KILL_AT.
import { Worker } from 'node:worker_threads';

const [when, words = ''] = (process.env.KILL_AT ?? '').split(': ');
const postMessage = Reflect.get(Worker.prototype, 'postMessage');

/** @param {{ id: number, statements?: { sql: string }[] }} question */
Worker.prototype.postMessage = function (question, ...rest) {
  const isMeant = words !== '' && question.statements?.some(({ sql }) => sql.replace(/\s+/g, ' ').includes(words));
  if (isMeant && when === 'before') process.kill(process.pid, 'SIGKILL');
  // The answer comes once the transaction is on the disk.
  if (isMeant) this.on('message', ({ id }) => id === question.id && process.kill(process.pid, 'SIGKILL'));
  return Reflect.apply(postMessage, this, [question, ...rest]);
};
