import { createServer, type RequestListener, type Server } from 'node:http';
import { UserError } from '../../shared/user-error';

/** How many ports are tried after the wanted one. */
const attempts = 20;

/** What this computer calls itself; a browser may take either for a name that ends in `.localhost`. */
const [first, second] = ['127.0.0.1', '::1'] as const;

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/**
 * Listens on this computer only, by both of its addresses where there are two, on `wanted` or the next port that is free:
 * were one of them left to others, their page would be shown in place of this one.
 */
export async function listenLocally(listener: RequestListener, wanted: number): Promise<Listening> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const servers = await takeBoth(listener, wanted === 0 ? 0 : wanted + attempt);
    if (servers) return { port: portOf(servers[0]), close: async () => void (await Promise.all(servers.map(end))) };
  }
  throw new UserError(`The ports ${wanted} to ${wanted + attempts - 1} are all taken. Name another with --port.`);
}

async function takeBoth(listener: RequestListener, port: number): Promise<[Server, ...Server[]] | undefined> {
  const one = createServer(listener);
  if ((await take(one, port, first)) !== 'taken') return undefined;
  const other = createServer(listener);
  const outcome = await take(other, portOf(one), second);
  if (outcome === 'taken') return [one, other];
  if (outcome === 'no such address') return [one];
  await end(one);
  return undefined;
}

const outcomes: Record<string, 'by others' | 'no such address'> = {
  EADDRINUSE: 'by others',
  EADDRNOTAVAIL: 'no such address',
  EAFNOSUPPORT: 'no such address',
};

function take(server: Server, port: number, host: string): Promise<'taken' | 'by others' | 'no such address'> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      const outcome = outcomes[error.code ?? ''];
      if (outcome) resolve(outcome);
      else reject(error);
    };
    server.once('error', failed);
    server.listen({ port, host, ipv6Only: true }, () => {
      server.off('error', failed);
      resolve('taken');
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}

function end(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
