import type { Agent } from 'undici';
import type { Message, SendOutcome } from '../channel';
import type { ChannelKind, ValuesOf } from '../channel-kind';
import { guardedAgent } from '../guard/guarded-agent';
import { ownCredential } from '../own-credential';
import { type Answer, post } from '../outgoing/post';
import { retryAfterSeconds } from '../outgoing/retry-after';
import { httpSettings, secretsOf } from './settings';
import { signatureHeaders } from './sign';

/** Posts each message as JSON to a server of the operator's, or to the one that an account has named. */
export const httpKind: ChannelKind<typeof httpSettings> = {
  settings: httpSettings,
  create(settings) {
    const targets: Targets = {
      settings,
      trusted: guardedAgent({ trusted: settings.url, keepAlive: true }),
      guarded: guardedAgent({ keepAlive: true }),
    };
    return {
      name: 'http',
      needs: 'either',
      isIdempotent: settings.isIdempotent === 'true',
      send: (message) => send(targetOf(message, targets), message),
    };
  },
};

interface Targets {
  settings: ValuesOf<typeof httpSettings>;
  trusted: Agent;
  guarded: Agent;
}

/** Where a message goes, with what only that place may see. */
interface Target {
  agent: Agent;
  address: string;
  apiKey: string | undefined;
  secrets: string[];
}

// The operator's key and signature are for the operator's server: they do not go to an address that somebody else chose.
function targetOf({ account }: Message, { settings, trusted, guarded }: Targets): Target {
  const address = ownCredential(account, 'address');
  const apiKey = ownCredential(account, 'password');
  if (address) return { agent: guarded, address, apiKey, secrets: [] };
  return {
    agent: trusted,
    address: settings.url,
    apiKey: apiKey ?? settings.apiKey,
    secrets: secretsOf(settings.signingSecret),
  };
}

async function send({ agent, address, apiKey, secrets }: Target, message: Message): Promise<SendOutcome> {
  const isOwn = ownCredential(message.account, 'address') !== undefined;
  if (isOwn && !isSecure(address)) {
    return { kind: 'rejected', reason: 'the address in the settings of the account does not begin with https://' };
  }
  const { deliveryId: id } = message;
  const body = JSON.stringify(payload(message, apiKey));
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': id,
    ...signatureHeaders(secrets, { id, body, time: Math.floor(Date.now() / 1000) }),
  };
  return post({ agent, address, headers, body }, judge);
}

function isSecure(address: string): boolean {
  return /^https:\/\//i.test(address) && URL.canParse(address);
}

function payload({ to, text, account }: Message, apikey: string | undefined): object {
  const { contactId, name, phone, email } = to;
  const login = ownCredential(account, 'login');
  return { login, apikey, data: { customerId: contactId, message: text, name, phone, email } };
}

/** Answers after which the same request may succeed: it was not taken, or is being worked on (409) under its key. */
const notTaken: ReadonlySet<number> = new Set([408, 409, 425, 429, 503]);

function judge({ status, headers }: Answer): SendOutcome {
  const reason = `the server answered ${status}`;
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (notTaken.has(status)) {
    const seconds = retryAfterSeconds(headers['retry-after']);
    return { kind: 'later', reason, ...(seconds !== undefined && { seconds }) };
  }
  if (status >= 500) return { kind: 'unknown', reason };
  if (status < 400) return { kind: 'rejected', reason: `${reason}, a redirect, which is not followed` };
  return { kind: 'rejected', reason };
}
