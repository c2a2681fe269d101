import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from '../../shared/error-code';
import { UserError } from '../../shared/user-error';
import { serveRequest, type Service } from './serve-request';
import { requestLimits } from './request-limits';

/** Where to listen, and the variables that say so. */
export interface ListenPlace {
  host: string;
  port: number;
  variables: { host: string; port: string };
}

/** A server that listens. */
export interface RunningServer {
  url: string;
  /** Takes no new request and answers those that are there; after the milliseconds, they are cut off. */
  stop(milliseconds: number): Promise<void>;
}

/** Starts a server; throws a UserError where it cannot listen. */
export async function startServer(place: ListenPlace, service: Omit<Service, 'isStopping'>): Promise<RunningServer> {
  let stopping = false;
  const whole: Service = { ...service, isStopping: () => stopping };
  const { time, headerBytes } = requestLimits;
  const server = createServer(
    {
      headersTimeout: time.header,
      requestTimeout: time.request,
      keepAliveTimeout: time.idle,
      connectionsCheckingInterval: time.look,
      maxHeaderSize: headerBytes,
    },
    (request, response) => void serveRequest(request, response, whole),
  );
  server.maxConnections = requestLimits.connections;
  await listen(server, place);
  return {
    url: urlOf(server),
    async stop(milliseconds) {
      stopping = true;
      const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
      const closed = once(server, 'close');
      server.close();
      await closed;
      clearTimeout(cut);
    },
  };
}

async function listen(server: Server, { host, port, variables }: ListenPlace): Promise<void> {
  try {
    server.listen({ host, port, backlog: 1024 });
    await once(server, 'listening');
  } catch (cause) {
    const why = troubles[codeOf(cause)] ?? `cannot be listened on (${codeOf(cause)}).`;
    throw new UserError(`${variables.port}=${port} of ${variables.host}=${host} ${why}`, { cause });
  }
}

const troubles: Record<string, string> = {
  EADDRINUSE: 'is taken by another program. Stop it, or name another port.',
  EADDRNOTAVAIL: 'is not on this computer. Name an address that it has.',
  EACCES: 'is for the administrator only. Name a port from 1024 on, and let a proxy hand on to it.',
  ENOTFOUND: 'is not an address. Name an address of this computer.',
};

function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
