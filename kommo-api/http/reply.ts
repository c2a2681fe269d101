import type { ServerResponse } from 'node:http';

/** An answer before it is sent. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An answer with a resource, as all of Kommo's are. */
export function halReply(value: object, status = 200): Reply {
  return { status, headers: { 'Content-Type': 'application/hal+json' }, body: JSON.stringify(value) };
}

/** An answer of plain JSON. */
export function jsonReply(value: object, status = 200): Reply {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

/** Kommo's answer where nothing is found in a list: no body at all. */
export const nothing: Reply = { status: 204, headers: {}, body: '' };

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
