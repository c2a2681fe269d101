import type { IncomingMessage } from 'node:http';
import type { Call } from './call';

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
