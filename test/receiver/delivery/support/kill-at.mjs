// Read before the receiver: kills it (SIGKILL) before or after the first transaction that has the words of KILL_AT.
import { Worker } from 'node:worker_threads';

const [when, words = ''] = (process.env.KILL_AT ?? '').split(': ');
const postMessage = Reflect.get(Worker.prototype, 'postMessage');

/** @param {unknown} message */
Worker.prototype.postMessage = function (message, ...rest) {
  /** @type {{ id: number, statements: { sql: string }[] }[]} */
  const asked = words !== '' && Array.isArray(message) ? message : [];
  const meant = asked.find(({ statements }) => statements.some(({ sql }) => sql.replace(/\s+/g, ' ').includes(words)));
  if (meant && when === 'before') process.kill(process.pid, 'SIGKILL');
  // The answer comes once the transaction is on the disk.
  if (meant) {
    this.on('message', (answers) => answers.some(({ id }) => id === meant.id) && process.kill(process.pid, 'SIGKILL'));
  }
  return Reflect.apply(postMessage, this, [message, ...rest]);
};
