import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request that reached the server. */
export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server on a free port of 127.0.0.1. */
export interface WebServer {
  address: string;
  port: number;
  received: Received[];
  /** How many connections it has taken. */
  connections: () => number;
  /** Ends it, before the test itself does. */
  close: () => Promise<void>;
}

/** Starts a server that answers each request with `answer`; it ends with the test. */
export async function startServer(answer: (response: ServerResponse, request: Received) => void): Promise<WebServer> {
  const received: Received[] = [];
  let connections = 0;
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url: path = '', headers } = incoming;
      const request = { method, path, headers, body: Buffer.concat(chunks).toString() };
      received.push(request);
      answer(response, request);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    received,
    connections: () => connections,
    close,
  };
}

/** Answers with a status, headers and a body. */
export function withStatus(
  status: number,
  headers: Record<string, string> = {},
  body = '',
): (response: ServerResponse) => void {
  return (response) => response.writeHead(status, headers).end(body);
}
