import { counted } from '../../shared/counted';
import { UserError } from '../../shared/user-error';
import { createDeliveries } from '../store/deliveries';
import { findHook } from '../store/history';
import { reopenHook } from '../store/reopen';
import type { OperatorCommand } from './operator-command';

/** Has a hook worked on once more. */
export const retryCommand: OperatorCommand = {
  usage: 'retry ID',
  meaning: 'works on a hook once more, and sends what was not accepted',
  options: [],
  async run({ database, clock, print }, { texts: [id = '', ...others] }) {
    if (!id || others.length > 0) throw new UserError('Say which hook: retry ID, as "hooks" shows it.');
    if (!(await findHook(database, id))) throw new UserError(`There is no hook ${id}. "hooks" shows their ids.`);
    const deliveries = await createDeliveries(database, clock).of([{ id }]);
    if (deliveries.some(({ state }) => state === 'sending')) {
      throw new UserError(`Hook ${id} is being sent this moment. Look at it again in a minute.`);
    }
    if (!(await reopenHook(database, id, clock()))) {
      throw new UserError(`The message of hook ${id} is erased (RETENTION_DAYS): there is nothing to send any more.`);
    }
    print(`Hook ${id} is due now; a running receiver takes it within a second or two.`);
    const unknown = deliveries.filter(({ state }) => state === 'unknown').length;
    if (unknown > 0)
      print(
        `It was not known whether ${counted(unknown, 'recipient')} got it: they may get it twice,\nunless the channel knows it again by its key.`,
      );
  },
};
