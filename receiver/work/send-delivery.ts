import type { Channel, Message, SendOutcome } from '../channels/channel';
import type { AttemptEnd, Delivery } from '../store/deliveries';
import type { ClaimedHook } from '../store/hooks';
import { giveUpAfter } from '../store/leases';
import { backoff } from './backoff';
import type { WorkTools } from './work-tools';

/** A delivery, with what is known of its account. */
export interface Sending {
  hook: ClaimedHook;
  delivery: Delivery;
  credentials: Record<string, string> | undefined;
}

/** Channels have time limits of their own; this one is for a channel that forgot. */
const longestSend = 60_000;

/** Attempts a delivery once, and writes down what came of it. */
export async function sendDelivery(tools: WorkTools, sending: Sending): Promise<void> {
  const { store, channel, surroundings } = tools;
  const { hook, delivery } = sending;
  if (delivery.state === 'sending' && !channel.isIdempotent) {
    // Whoever began this is gone, and the channel would send the same message twice.
    await store.deliveries.end(hook, delivery.id, { state: 'unknown', reason: 'the process ended while it was sent' });
    return;
  }
  if (!(await store.deliveries.begin(hook, delivery.id))) return;
  const result = await send(tools, sending);
  surroundings.metrics.sent.inc({ channel: channel.name, end: result.kind });
  const ids = { accountId: hook.accountId, hookId: hook.id, deliveryId: delivery.id };
  surroundings.log.info({ step: 'send', ...ids, end: result.kind }, 'an attempt to send has ended');
  await store.deliveries.end(hook, delivery.id, endOf(result, delivery, { channel, now: store.clock() }));
}

async function send(
  { channel, surroundings }: WorkTools,
  { hook, delivery, credentials }: Sending,
): Promise<SendOutcome> {
  const { id, contactId, name, phone, email, text } = delivery;
  const message: Message = {
    deliveryId: id,
    to: { contactId, name, ...(phone && { phone }), ...(email && { email }) },
    text,
    account: { id: hook.accountId, ...(credentials && { credentials }) },
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(resolve, longestSend, { kind: 'unknown', reason: 'no answer came' });
  });
  try {
    return await Promise.race([channel.send(message), late]);
  } catch (error) {
    // Not the message of the error: who knows what a channel puts into it.
    surroundings.log.error(
      { step: 'send', hookId: hook.id, deliveryId: id, name: error instanceof Error ? error.name : typeof error },
      'channel failed',
    );
    return { kind: 'unknown', reason: 'the channel failed' };
  } finally {
    clearTimeout(timer);
  }
}

/** What an attempt makes of a delivery: it stays waiting where it is worth trying again, for 24 hours. */
function endOf(
  result: SendOutcome,
  { tries, plannedAt }: Delivery,
  { channel, now }: { channel: Channel; now: number },
): AttemptEnd {
  if (result.kind === 'accepted') return { state: 'accepted', providerId: result.providerId };
  const { kind, reason } = result;
  const isTriedAgain = kind === 'later' || (kind === 'unknown' && channel.isIdempotent);
  if (!isTriedAgain) return { state: kind, reason };
  const asked = kind === 'later' && result.seconds !== undefined ? result.seconds * 1000 : 0;
  const dueAt = now + Math.max(asked, backoff(tries + 1));
  if (dueAt <= plannedAt + giveUpAfter) return { state: 'waiting', reason, dueAt };
  return { state: kind === 'later' ? 'rejected' : 'unknown', reason };
}
