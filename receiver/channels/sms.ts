import type { SettingRow } from '../settings/setting-row';
import type { Message, SendResult } from './channel';
import type { ChannelKind, ChannelSettings } from './channel-kind';
import { guardedAgent } from './guard/guarded-agent';
import { type Answer, post } from './outgoing/post';
import { retryAfterSeconds } from './outgoing/retry-after';
import { ownCredential, ownPair } from './own-credential';
import { filledText, webAddress } from './setting-schemas';

const settings: readonly SettingRow<string>[] = [
  {
    name: 'SMS_ACCOUNT',
    meaning: "The account's SID at Twilio, for accounts of Kommo without a login of their own",
    example: 'AC00000000000000000000000000000000',
    required: true,
    schema: filledText,
    remedy: 'Copy it from the first page of the console of Twilio.',
  },
  {
    name: 'SMS_TOKEN',
    meaning: 'Its auth token',
    example: '0123456789abcdef0123456789abcdef',
    required: true,
    secret: true,
    schema: filledText,
    remedy: 'Copy it from the first page of the console of Twilio.',
  },
  {
    name: 'SMS_FROM',
    meaning: 'Who sends: a number, a name of letters, or the SID of a messaging service (MG…)',
    example: '+12025550123',
    required: true,
    schema: filledText,
    remedy: 'Write a number that belongs to the account, such as +12025550123.',
  },
  {
    name: 'SMS_URL',
    meaning: 'The server that speaks as the one of Twilio does. This very scheme, host and port may be private',
    default: 'https://api.twilio.com',
    example: 'https://sms.example.com',
    schema: webAddress,
    remedy: 'Write it as https://host, or leave the line out.',
  },
];

/** SMS through Twilio, or whoever speaks as Twilio does. It knows no key for repetitions. */
export const smsKind: ChannelKind = {
  settings,
  create(values) {
    const address = values['SMS_URL'] ?? 'https://api.twilio.com';
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

function accountOf({ account }: Message, values: ChannelSettings): { login: string; password: string } {
  return ownPair(account) ?? { login: values['SMS_ACCOUNT'] ?? '', password: values['SMS_TOKEN'] ?? '' };
}

function form({ to, text, account }: Message, values: ChannelSettings): URLSearchParams {
  const sender = ownCredential(account, 'sender') ?? values['SMS_FROM'] ?? '';
  const key = sender.startsWith('MG') ? 'MessagingServiceSid' : 'From';
  return new URLSearchParams({ To: to.phone ?? '', [key]: sender, Body: text });
}

function judge(answer: Answer): SendResult {
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
