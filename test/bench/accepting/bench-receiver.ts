import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../../shared/paths';
import type { LoadOrder, LoadResult } from './load';

/** A server that hooks are sent to, in a process of its own. */
export interface BenchServer {
  /** Lets the generator of load, which is a process of its own, send hooks. */
  load: (order: Omit<LoadOrder, 'url' | 'key'>) => Promise<LoadResult>;
  /** Kills it, at once. */
  kill: () => Promise<void>;
  /** The processor time that it took so far, in seconds. */
  processor: () => number;
}

/** The receiver as `npm start` runs it, with its store in SQLite, and with a Kommo that cannot be reached. */
export interface BenchReceiver extends BenchServer {
  /** How many hooks it has answered with 200. */
  accepted: () => Promise<number>;
  /** How many hooks are in the spool. */
  spooled: () => Promise<number>;
  /** The most memory that it had at once, in MB. */
  mostMemory: () => number;
}

const key = 'the-key-of-the-bench';

/** Starts a receiver whose files are in `folder`. */
export async function startBenchReceiver(folder: string): Promise<BenchReceiver> {
  const { child, metricsUrl, server } = await startServer(startWords(), { ...environment, DATA_DIR: folder });
  return {
    ...server,
    accepted: () => metric(metricsUrl, 'receiver_hooks_total{answer="accepted"}'),
    spooled: () => metric(metricsUrl, 'receiver_queue_length{state="spooled"}'),
    mostMemory: () => statusOf(child, 'VmHWM') / 1024,
  };
}

/** Starts a server that does nothing but answer. */
export async function startBareServer(): Promise<BenchServer> {
  return (await startServer(['scripts/run.cjs', 'test/bench/accepting/bare-server.ts'], {})).server;
}

interface Started {
  child: ChildProcess;
  metricsUrl: string;
  server: BenchServer;
}

async function startServer(words: string[], variables: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, words, {
    cwd: repositoryRoot,
    env: { ...variables, PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, metricsUrl } = await startLine(child);
  // The pipe is read on, so that the log does not hold it up.
  child.stdout?.resume();
  const server: BenchServer = {
    load: (order) => load({ url, key, ...order }),
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    processor: () => processorOf(child),
  };
  return { child, metricsUrl, server };
}

/** What stands behind `node` in `npm start`. */
function startWords(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

const environment = {
  PORT: '0',
  METRICS_PORT: '0',
  HOOK_KEY: key,
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  KOMMO_TOKEN: 'a-token',
  KOMMO_HOST: 'test.kommo.com',
  KOMMO_ORIGIN: 'http://127.0.0.1:9',
  CHANNEL: 'log',
};

async function load(order: LoadOrder): Promise<LoadResult> {
  const generator = 'test/bench/accepting/load.ts';
  const words = [join(repositoryRoot, 'scripts', 'run.cjs'), generator, JSON.stringify(order)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: repositoryRoot });
  return JSON.parse(stdout) as LoadResult;
}

/** Not a number where it is not told. */
async function metric(metricsUrl: string, name: string): Promise<number> {
  const text = await (await fetch(`${metricsUrl}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

function statusOf({ pid }: ChildProcess, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
}

/** The kernel counts in hundredths of a second; the name of the program, in brackets, may hold blanks. */
function processorOf({ pid }: ChildProcess): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /);
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}

function startLine(child: ChildProcess): Promise<{ url: string; metricsUrl: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const line = /^\{.*"step":"start".*\}$/m.exec(output)?.[0];
      if (line) resolve(JSON.parse(line) as { url: string; metricsUrl: string });
    });
    child.on('exit', (...end) => reject(new Error(`The server did not start (${end.join(' ')}): ${output}`)));
  });
}
