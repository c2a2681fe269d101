import type { Message, SendOutcome } from '../channel';
import type { ChannelKind, ValuesOf } from '../channel-kind';
import { guardedAgent } from '../guard/guarded-agent';
import { type Answer, post } from '../outgoing/post';
import { retryAfterSeconds } from '../outgoing/retry-after';
import { ownCredential, ownPair } from '../own-credential';
import { smsSettings } from './settings';

/** SMS through Twilio, or whoever speaks as Twilio does. It knows no key for repetitions. */
export const smsKind: ChannelKind<typeof smsSettings> = {
  settings: smsSettings,
  create(values) {
    const address = values.url;
    // No connection is used twice: the request on one that the server just closed would end as unknown.
    const agent = guardedAgent({ trusted: address, keepAlive: false });
    return {
      name: 'sms',
      needs: 'phone',
      isIdempotent: false,
      send(message) {
        const { login, password } = accountOf(message, values);
        const path = `/2010-04-01/Accounts/${encodeURIComponent(login)}/Messages.json`;
        const headers = {
          authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        };
        const body = form(message, values).toString();
        return post({ agent, address: `${address.replace(/\/+$/, '')}${path}`, headers, body }, judge);
      },
    };
  },
};

type Values = ValuesOf<typeof smsSettings>;

function accountOf({ account }: Message, values: Values): { login: string; password: string } {
  return ownPair(account) ?? { login: values.account, password: values.token };
}

function form({ to, text, account }: Message, values: Values): URLSearchParams {
  const sender = ownCredential(account, 'sender') ?? values.from;
  const key = sender.startsWith('MG') ? 'MessagingServiceSid' : 'From';
  return new URLSearchParams({ To: to.phone ?? '', [key]: sender, Body: text });
}

function judge(answer: Answer): SendOutcome {
  const { status, headers } = answer;
  const { code, sid } = read(answer.body);
  const reason = `the SMS server answered ${status}${code === undefined ? '' : ` with its code ${code}`}`;
  if (status >= 200 && status < 300) return { kind: 'accepted', ...(sid !== undefined && { providerId: sid }) };
  // 20429: "not processed, safe to retry" (twilio.com/docs/api/errors/20429). 503 says nothing of the kind.
  if (status === 429 || code === 20429) {
    const seconds = retryAfterSeconds(headers['retry-after']);
    return { kind: 'later', reason, ...(seconds !== undefined && { seconds }) };
  }
  // A code tells that the message was looked at and refused, such as 21610 (unsubscribed) and 30005 (no such number).
  if (status >= 500 && code === undefined) return { kind: 'unknown', reason };
  return { kind: 'rejected', reason };
}

function read(body: string): { code?: number; sid?: string } {
  try {
    const { code, sid } = Object(JSON.parse(body)) as Record<string, unknown>;
    return { ...(typeof code === 'number' && { code }), ...(typeof sid === 'string' && { sid }) };
  } catch {
    return {};
  }
}
