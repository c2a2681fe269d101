import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { TestPostgres } from './postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whoever asks here is told where the PostgreSQL of this run is; the first one has it started. */
    postgres: string;
  }
}

/** One PostgreSQL for all files of a run, and none for a run that needs none: to make one takes longer than most tests. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TestPostgres> | undefined;
  const server = createServer((_, response) => {
    started ??= import('./postgres').then(({ startPostgres }) => startPostgres());
    started.then(
      ({ host }) => response.end(host),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  project.provide('postgres', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await (await started)?.stop();
  };
}
