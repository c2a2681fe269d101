import { counted } from '../../shared/counted';
import { UserError } from '../../shared/user-error';
import { createDeliveries, type Delivery, type DeliveryState } from '../store/deliveries';
import { findHooks, type HookRecord, type HookSearch } from '../store/history';
import type { OperatorCommand } from './operator-command';
import type { OperatorWords } from './operator-words';
import { outcomeText } from './outcome-text';
import { timeText } from './time-text';

/** How many hooks are shown. */
const most = 100;

/** What came, what was sent to whom, and why not. */
export const hooksCommand: OperatorCommand = {
  usage: 'hooks --account N [--lead N | --customer N]',
  meaning: 'what came, what was sent to whom (masked), and why not',
  options: ['account', 'lead', 'customer'],
  async run({ database, clock, print }, words) {
    const search = searchOf(words);
    const hooks = await findHooks(database, search, most);
    if (hooks.length === 0) print(`No hook of ${nameOf(search)} is known. ${noHook}`);
    if (hooks.length === most) print(`Only the newest ${most} are shown; --lead N shows those of one lead.`);
    const deliveries = await createDeliveries(database, clock).of(hooks);
    for (const hook of hooks) {
      for (const line of linesOf(hook, { deliveries, now: clock() })) print(line);
    }
  },
};

const noHook =
  'Kommo has sent none, or it was refused: receiver_hooks_total in the metrics counts the answers. Look at the ' +
  'address and the key in webhook_url.';

function searchOf({ numbers, texts }: OperatorWords): HookSearch {
  const { account: accountId, lead, customer } = numbers;
  if (accountId === undefined || texts.length > 0 || (lead !== undefined && customer !== undefined)) {
    throw new UserError(`Say whose hooks: ${hooksCommand.usage}`);
  }
  if (lead !== undefined) return { accountId, entity: 'lead', entityId: lead };
  return customer === undefined ? { accountId } : { accountId, entity: 'customer', entityId: customer };
}

function nameOf({ accountId, entity, entityId }: HookSearch): string {
  return entity ? `${entity} ${entityId} in account ${accountId}` : `account ${accountId}`;
}

function linesOf(hook: HookRecord, { deliveries, now }: { deliveries: Delivery[]; now: number }): string[] {
  const { id, event, receivedAt, unknownCodes, note } = hook;
  const own = deliveries.filter(({ hookId }) => hookId === id);
  return [
    `${timeText(receivedAt)}  ${event.entity} ${event.id}  ${event.typeCode || `event ${event.type}`}  ${id}`,
    `  ${stateText(hook, now)}`,
    ...own.map(deliveryLine),
    ...(unknownCodes.length > 0 ? [`  left out, nobody knows: ${unknownCodes.join(', ')}`] : []),
    ...(note ? [`  note: ${note.state}${note.problem ? ` (${note.problem})` : ''}`] : []),
  ];
}

function stateText({ isDone, outcome = '', problem, tries, dueAt }: HookRecord, now: number): string {
  if (isDone) return outcomeText(outcome);
  const since = problem ? `, after ${counted(tries, 'try', 'tries')}: ${outcomeText(problem)}` : '';
  return dueAt <= now ? `waits for its turn${since}` : `is worked on, or tried again at ${timeText(dueAt)}${since}`;
}

const stateWords: Record<DeliveryState, string> = {
  waiting: 'waits',
  sending: 'is being sent',
  accepted: 'accepted',
  rejected: 'rejected',
  unknown: 'not known whether it arrived',
  skipped: 'skipped',
  cancelled: 'not sent any more',
};

function deliveryLine({ contactId, phone, email, state, reason, providerId, tries, dueAt }: Delivery): string {
  const address = phone ?? email;
  const why = reason ? `: ${outcomeText(reason)}` : '';
  const as = providerId ? ` as ${providerId}` : '';
  const when = state === 'waiting' ? ` until ${timeText(dueAt)}` : '';
  const how = tries > 1 ? `, ${tries} tries` : '';
  return `  contact ${contactId}${address ? ` ${masked(address)}` : ''}  ${stateWords[state]}${as}${when}${how}${why}`;
}

/** A phone or an e-mail address as far as it may be shown: whoever knows it recognizes it, and nobody else learns it. */
function masked(address: string): string {
  const at = address.indexOf('@');
  return at < 0 ? `${address.slice(0, 3)}…${address.slice(-2)}` : `${address.slice(0, 1)}…${address.slice(at)}`;
}
