import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repositoryRoot } from '../../../../shared/paths';
import { checkOutput } from '../../support/checked-log';

/** A receiver in a process of its own. */
export interface ReceiverProcess {
  url: string;
  metricsUrl: string;
  child: ChildProcess;
  /** All that it has written. */
  output: () => string;
  /** Sends a signal and waits for the end; tells the exit code. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

export const hookKey = 'a-key-for-tests-only';

/** The accepting side alone, with a store that is a file of lines. */
const acceptingSide = 'test/receiver/accept/support/program.ts';

/** What `npm start` runs. */
export const wholeReceiver = 'receiver/main.ts';

/** How a receiver is started. */
export interface Start {
  /** A command that starts it. */
  prefix?: string[];
  program?: string;
}

/** What a receiver is started with here. */
export function environmentOf(dataDir: string): Record<string, string> {
  return {
    PORT: '0',
    METRICS_PORT: '0',
    DATA_DIR: dataDir,
    HOOK_KEY: hookKey,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    KOMMO_TOKEN: 'a-token-for-tests',
    KOMMO_HOST: 'test.kommo.com',
    CHANNEL: 'log',
  };
}

/** Starts a receiver, whether it can start or not. */
export function spawnReceiver(
  environment: Record<string, string>,
  { prefix = [], program = acceptingSide }: Start = {},
): { child: ChildProcess; output: () => string } {
  const [command, ...words] = [...prefix, process.execPath, join(repositoryRoot, 'scripts', 'run.cjs'), program];
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(command, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  checkOutput(() => output);
  return { child, output: () => output };
}

/** Starts a receiver and waits until it listens. */
export async function startReceiver(environment: Record<string, string>, start: Start = {}): Promise<ReceiverProcess> {
  const { child, output } = spawnReceiver(environment, start);
  const started = await startLine(child, output);
  return {
    ...started,
    child,
    output,
    async end(signal) {
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

function startLine(child: ChildProcess, output: () => string): Promise<{ url: string; metricsUrl: string }> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const line = output()
        .split('\n')
        .find((text) => text.includes('"step":"start"') && text.endsWith('}'));
      if (line) resolve(JSON.parse(line) as { url: string; metricsUrl: string });
    });
    child.on('exit', () => reject(new Error(`The receiver did not start: ${output()}`)));
  });
}
