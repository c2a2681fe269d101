import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request that was read whole. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  /** What stood in the variable parts of the path, in their order. */
  words: string[];
}

/** Reads a request whole. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? 'GET',
    path: pathname.replace(/(?<=.)\/$/, ''),
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
    words: [],
  };
}

/** The body as JSON; undefined where it is none. */
export function jsonOf({ body }: Call): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
