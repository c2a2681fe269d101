import type { ServerResponse } from 'node:http';
import type { Reply } from './reply';

/** Sends an answer whole. */
export function sendReply(response: ServerResponse, { status, headers, body }: Reply): void {
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** Promises all of an answer, sends the first half of it and hangs up. */
export function cutOff(response: ServerResponse, { status, headers, body }: Reply): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length + 1 });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
