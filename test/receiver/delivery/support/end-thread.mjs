// Read before the receiver: ends the thread that END_THREAD names when it is given the hook with the words behind it
// (`store: Hello 2`). A message that it cannot read comes before it: `terminate` in the middle of a call of SQLite would
// end the process.
import { Worker } from 'node:worker_threads';

const [name, words = ''] = (process.env.END_THREAD ?? '').split(': ');
const postMessage = Reflect.get(Worker.prototype, 'postMessage');
let isEnded = !name;

/** @param {unknown} message */
Worker.prototype.postMessage = function (message, ...rest) {
  // The store is asked for lists of transactions, the spool for one task after the other.
  const thread = Array.isArray(message) ? 'store' : 'spool';
  if (!isEnded && thread === name && JSON.stringify(message).includes(words)) {
    isEnded = true;
    Reflect.apply(postMessage, this, [null]);
  }
  Reflect.apply(postMessage, this, [message, ...rest]);
};
