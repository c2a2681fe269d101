import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { encodeForm } from '../../../kommo/hook/encode-form';
import { repositoryRoot } from '../../../shared/paths';
import { testKeys } from './test-store';

/** A receiver as `npm start` runs it, in a process of its own. */
export interface WholeReceiver {
  child: ChildProcess;
  /** Resolves with the signal that ended it, or null. */
  ended: Promise<NodeJS.Signals | null>;
  /** Posts a hook as Kommo does; the status of the answer, or 0 where none came. */
  post: (hook: PostedHook) => Promise<number>;
  kill: () => Promise<void>;
  /** The last of what it has written. */
  output: () => string;
}

export interface PostedHook {
  accountId: number;
  leadId: number;
  message: string;
  /** Unix seconds; tells hooks of a lead apart. */
  time?: number;
}

const hookKey = 'a-key-for-tests-only';
const [testKey] = testKeys;

/** What all of them are started with; integration, channel and folder come to it. */
const usual = {
  PORT: '0',
  METRICS_PORT: '0',
  HOOK_KEY: hookKey,
  ENCRYPTION_KEY: `${testKey?.id}:${testKey?.key.toString('base64')}`,
};

/** Starts a receiver; `preload` is a module that node reads before it. */
export async function startWholeReceiver(
  environment: Record<string, string>,
  preload: readonly string[] = [],
): Promise<WholeReceiver> {
  const imports = preload.flatMap((name) => ['--import', name]);
  const child = spawn(process.execPath, [...imports, join(repositoryRoot, 'scripts', 'run.cjs'), 'receiver/main.ts'], {
    cwd: repositoryRoot,
    env: { PATH: process.env['PATH'], ...usual, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
  }
  const url = await startedAt(child, () => output);
  return {
    child,
    ended,
    output: () => output,
    post: (hook) => post(url, hook),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What is thrown where a receiver ends before it says that it has started. */
export class NotStarted extends Error {
  readonly signal: NodeJS.Signals | null;

  constructor(signal: NodeJS.Signals | null, message: string) {
    super(message);
    this.signal = signal;
  }
}

function startedAt(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const line = /^\{.*"step":"start".*\}$/m.exec(output())?.[0];
      if (line) resolve((JSON.parse(line) as { url: string }).url);
    });
    child.on('exit', (code, signal) => reject(new NotStarted(signal, `It ended with ${code ?? signal}: ${output()}`)));
  });
}

async function post(url: string, { accountId, leadId, message, time = 1_491_300_016 }: PostedHook): Promise<number> {
  const body = encodeForm({
    event: { type: 14, type_code: 'lead_status_changed', time, data: { id: leadId, element_type: 2 } },
    action: { settings: { widget: { settings: { message } } } },
    account_id: accountId,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${url}/kommo/pipeline?key=${hookKey}`, { method: 'POST', headers, body }).catch(
    () => undefined,
  );
  return answer?.status ?? 0;
}
