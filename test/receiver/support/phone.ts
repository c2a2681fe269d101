import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it came to the phone. */
export interface PhoneMessage {
  text: string;
  /** The `Idempotency-Key`. */
  key: string;
  /** Milliseconds of `performance.now()`. */
  time: number;
}

/** A server of messages, as the channel `http` posts to it. */
export interface Phone {
  url: string;
  /** What came, repetitions included. */
  requests: PhoneMessage[];
  /** What the client reads: one for each key. */
  messages: () => PhoneMessage[];
  /** Answers one request in place of the phone; it is counted only where this calls `take`. */
  next: ((take: () => void, response: ServerResponse) => void) | undefined;
  close: () => Promise<void>;
}

export async function startPhone(): Promise<Phone> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { data } = JSON.parse(body) as { data: { message: string } };
      const key = String(request.headers['idempotency-key']);
      const take = (): unknown => phone.requests.push({ text: data.message, key, time: performance.now() });
      const { next } = phone;
      phone.next = undefined;
      if (next) return next(take, response);
      take();
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const phone: Phone = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    requests: [],
    messages: () => [...new Map(phone.requests.toReversed().map((message) => [message.key, message])).values()],
    next: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return phone;
}
