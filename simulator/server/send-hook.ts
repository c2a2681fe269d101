import { request as requestOverHttp, type IncomingMessage } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import * as v from 'valibot';
import { cut } from '../../shared/cut';
import { guardedLookup } from '../../shared/guarded-lookup';
import { PrivateTarget } from '../../shared/private-target';
import type { HookRequest } from '../curl-command';
import type { SendResult } from '../protocol';
import { namedOnly, type Targets } from './gate/targets';

/** When the simulator gives up, in milliseconds; Kommo itself does so earlier. */
const patience = 10_000;
/** How much of an answer is shown, in characters. */
const shownAnswer = 4_000;

/** A hook as the page hands it over. */
export const hookSchema = v.object({ url: v.string(), contentType: v.string(), body: v.string() });

/** Posts a hook to where one may go, and measures how long the answer took. Redirects are shown, not followed. */
export async function sendHook(hook: HookRequest, targets: Targets): Promise<SendResult> {
  const fault = faultOf(hook.url);
  if (fault) return { answer: fault, milliseconds: 0 };
  const url = new URL(hook.url);
  const judgement = targets.judge(url);
  if (judgement.may === 'not') return notSent(judgement);
  const begun = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - begun);
  try {
    const response = await post(hook, { url, isGuarded: judgement.may === 'send guarded' });
    const answer = await beginningOf(response);
    return {
      status: Number(response.statusCode),
      answer: redirectNote(response) + answer,
      milliseconds: milliseconds(),
    };
  } catch (error) {
    if (error instanceof PrivateTarget) return notSent({ because: namedOnly(url.host) });
    return { answer: noAnswer(error), milliseconds: milliseconds() };
  }
}

function notSent({ because, allowAt }: { because: string; allowAt?: string }): SendResult {
  return { answer: `Nothing was sent: ${because}`, milliseconds: 0, ...(allowAt !== undefined && { allowAt }) };
}

function faultOf(url: string): string | undefined {
  if (url.trim() === '') return 'Nothing was sent: no address is given.';
  const { protocol, username, password } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  if (!['http:', 'https:'].includes(protocol)) return `${url} is not an http or https address.`;
  if (!username && !password) return undefined;
  return 'Nothing was sent: the address holds a user name or a password, which no request can have in its address.';
}

interface Way {
  url: URL;
  /** Whether it goes to public addresses only. What a name means is looked up once, for the check and the connection. */
  isGuarded: boolean;
}

// Not by fetch: it unpacks what it gets, as often as the answer says that it was packed.
function post({ contentType, body }: HookRequest, { url, isGuarded }: Way): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestOverHttps : requestOverHttp;
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(patience);
    const options = { method: 'POST', headers, signal, agent: false, ...(isGuarded && { lookup: guardedLookup() }) };
    request(url, options, resolve).on('error', reject).end(body);
  });
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const packed = response.headers['content-encoding'] ?? 'identity';
  if (packed !== 'identity') {
    response.destroy();
    return `The answer is packed (${packed.slice(0, 100)}), though it was not asked for: it is not shown.`;
  }
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop ends the connection.
    if (text.length > shownAnswer) return cut(text, shownAnswer);
  }
  return text;
}

function redirectNote({ headers: { location } }: IncomingMessage): string {
  return location ? `Redirects to ${location}, which was not followed.\n` : '';
}

function noAnswer(error: unknown): string {
  const { name, code, message, cause } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || (cause as Error | undefined)?.name === 'TimeoutError') {
    return `No answer within ${patience / 1000} seconds.`;
  }
  return `No answer: ${code ?? message}.`;
}
