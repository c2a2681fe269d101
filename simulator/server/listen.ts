import type { Server } from 'node:http';
import { UserError } from '../../shared/user-error';

/** How many ports are tried after the wanted one. */
const attempts = 20;

/** Listens on this computer only, on `wanted` or the next port that is free; returns the port. */
export async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + attempts; port += 1) {
    if (await takes(server, port)) return (server.address() as { port: number }).port;
  }
  throw new UserError(`The ports ${wanted} to ${wanted + attempts - 1} are all taken. Name another with --port.`);
}

function takes(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, '127.0.0.1');
  });
}
