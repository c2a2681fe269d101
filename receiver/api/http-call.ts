import { Agent, type Dispatcher, request } from 'undici';

/** A call to Kommo. */
export interface HttpCall {
  url: string;
  method: Dispatcher.HttpMethod;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

/** An answer that came whole. A body that is no JSON is `broken`; an empty one is undefined. */
export interface HttpReply {
  status: number;
  headers: Dispatcher.ResponseData['headers'];
  body: unknown;
  isBroken: boolean;
}

/** No answer, or only a part of one. */
export interface NoReply {
  status: 0;
  reason: string;
  /** Whether the request may have been read: it was not where no connection came about. */
  isSent: boolean;
}

/** How long a call may take, in milliseconds. */
export interface CallLimits {
  /** Until the connection stands, TLS included. */
  connect: number;
  /** Until the last byte of the answer. */
  whole: number;
}

/** What Kommo's own libraries keep to. */
export const callLimits: CallLimits = { connect: 5000, whole: 20_000 };

/** Errors of undici and of the system that come before a request leaves. */
const notSent: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Calls Kommo. Redirects are not followed: they are answers as others. Throws nothing. */
export const callKommo = callWithin(callLimits);

/** Makes calls that keep to limits. */
export function callWithin({ connect, whole }: CallLimits): (call: HttpCall) => Promise<HttpReply | NoReply> {
  const dispatcher = new Agent({ connect: { timeout: connect } });
  return async (call) => {
    try {
      const options = { ...requestOf(call), dispatcher, signal: AbortSignal.timeout(whole) };
      const { statusCode: status, headers, body } = await request(call.url, options);
      return { status, headers, ...parse(await body.text()) };
    } catch (error) {
      const code = codeOf(error);
      return { status: 0, reason: code, isSent: !notSent.has(code) };
    }
  };
}

function requestOf({ method, headers, body }: HttpCall) {
  return {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

function parse(text: string): { body: unknown; isBroken: boolean } {
  if (text.trim() === '') return { body: undefined, isBroken: false };
  try {
    return { body: JSON.parse(text) as unknown, isBroken: false };
  } catch {
    return { body: text.slice(0, 2000), isBroken: true };
  }
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'unknown');
}
