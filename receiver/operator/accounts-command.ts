import { counted } from '../../shared/counted';
import { type AccountOverview, accountOverviews } from '../store/history';
import type { OperatorCommand } from './operator-command';
import { timeText } from './time-text';

/** The accounts: whether they are installed, and what waits. */
export const accountsCommand: OperatorCommand = {
  usage: 'accounts',
  meaning: 'the accounts, whether their tokens are good, and what waits',
  options: [],
  async run({ database, clock, print }) {
    const accounts = await accountOverviews(database);
    if (accounts.length === 0) print('No account has installed the integration, and no hook came.');
    for (const account of accounts) for (const line of linesOf(account, clock())) print(line);
  },
};

const states: Record<AccountOverview['state'], string> = {
  active: 'active',
  consent: 'needs consent again: an administrator has to install the integration once more',
  uninstalled: 'uninstalled',
  'not-installed': 'not installed: hooks come, but the integration was never installed with this receiver',
};

function linesOf(account: AccountOverview, now: number): string[] {
  const { accountId, host, state, problem, waitingHooks, waitingNotes, pausedUntil } = account;
  return [
    `${accountId}  ${host ? `${host}  ` : ''}${states[state]}`,
    ...(problem ? [`  ${problem}`] : []),
    ...(waitingHooks + waitingNotes > 0
      ? [`  waiting: ${counted(waitingHooks, 'hook')}, ${counted(waitingNotes, 'note')}`]
      : []),
    ...(pausedUntil > now ? [`  left alone until ${timeText(pausedUntil)}: Kommo asked for it`] : []),
  ];
}
