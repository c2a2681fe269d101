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

const connectTimeout = 5000;
const wholeTimeout = 20_000;

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

const agent = new Agent({ connect: { timeout: connectTimeout } });

/** Calls Kommo: 5 s to connect, 20 s in all. Redirects are not followed: they are answers as others. Throws nothing. */
export async function callKommo({ url, method, headers, body }: HttpCall): Promise<HttpReply | NoReply> {
  try {
    const {
      statusCode,
      headers: replied,
      body: stream,
    } = await request(url, {
      method,
      dispatcher: agent,
      signal: AbortSignal.timeout(wholeTimeout),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: statusCode, headers: replied, ...parse(await stream.text()) };
  } catch (error) {
    const code = codeOf(error);
    return { status: 0, reason: code, isSent: !notSent.has(code) };
  }
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
