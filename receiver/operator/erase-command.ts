import { counted } from '../../shared/counted';
import { UserError } from '../../shared/user-error';
import { accountsOfContact } from '../store/history';
import { eraseContact } from '../store/retention';
import type { OperatorCommand } from './operator-command';

/** Erases what is known of a person who asks for it. */
export const eraseCommand: OperatorCommand = {
  usage: 'erase --contact N [--account N]',
  meaning: 'erases name, address and texts of a contact; what waits for it is not sent',
  options: ['contact', 'account'],
  async run({ database, print }, { numbers: { contact: contactId, account }, texts }) {
    if (contactId === undefined || texts.length > 0) throw new UserError(`Say whom: ${eraseCommand.usage}`);
    const known = await accountsOfContact(database, contactId);
    if (account === undefined && known.length > 1) {
      throw new UserError(`Contact ${contactId} is known in the accounts ${known.join(', ')}. Add --account N.`);
    }
    const accountId = account ?? known[0];
    const count = accountId === undefined ? 0 : await eraseContact(database, { accountId, contactId });
    print(
      `Erased in ${counted(count, 'message')} to contact ${contactId}. What stands in Kommo, and with the channel, stays there.`,
    );
  },
};
