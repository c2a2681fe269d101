import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { isObject } from '../../shared/is-object';
import { repositoryRoot } from '../../shared/paths';
import type {
  LogLine,
  ReceiverPlace,
  ReceiverProcess,
  ReceiverProgram,
  ReceiverStart,
} from '../../simulator/server/receiver/receiver-process';
import { freePort } from './free-port';

/** What is started, and how: compiled. */
const program = [join(repositoryRoot, 'scripts', 'run.cjs'), 'scripts/dev/receiver-process.ts'];
/** How much of what a receiver says on its way out is kept, in characters. */
const lastWords = 1000;

/**
 * The receiver of this repository as a process of its own, with its data in a temporary folder. Its port is chosen before
 * it starts: the widget that is built for it has to know where it will be.
 */
export async function localReceiver(): Promise<ReceiverProgram> {
  const publicUrl = `http://127.0.0.1:${await freePort()}`;
  return { publicUrl, start: (how) => startReceiver(publicUrl, how) };
}

async function startReceiver(publicUrl: string, { place, heard, signal }: ReceiverStart): Promise<ReceiverProcess> {
  // In its own folder, so that it finds no .env: whoever tries it needs no setting, and one for a host does no harm.
  // It makes the folder itself: where this process is killed before, there is none to be left behind.
  const folder = join(tmpdir(), `kommo-receiver-${randomBytes(6).toString('hex')}`);
  const key = randomBytes(24).toString('hex');
  const child = spawn(process.execPath, [...program, folder], {
    env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], ...settings(place, key), ...addresses(publicUrl) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Closing its input is what ends it, now or by the end of this process.
  const end = (): unknown => child.stdin.destroy();
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  const ended = endOf(child).finally(() => rm(folder, { recursive: true, force: true }));
  const url = await Promise.race([started(child, heard), ended.then((reason) => Promise.reject(new Error(reason)))]);
  return {
    hookUrl: `${url}/kommo/pipeline?key=${key}`,
    ended,
    async stop() {
      end();
      await ended;
    },
  };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

function addresses(publicUrl: string): Record<string, string> {
  return { PORT: new URL(publicUrl).port, PUBLIC_URL: publicUrl, METRICS_PORT: '0' };
}

function settings(place: ReceiverPlace, key: string): Record<string, string> {
  return {
    DATA_DIR: 'data',
    HOOK_KEY: key,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    KOMMO_ORIGIN: place.kommoOrigin,
    KOMMO_HOST: place.kommoHost,
    KOMMO_TOKEN: place.kommoToken,
    KOMMO_CLIENT_ID: place.kommoClientId,
    KOMMO_CLIENT_SECRET: place.kommoClientSecret,
    CHANNEL: 'http',
    HTTP_URL: place.phoneUrl,
  };
}

/** Hands on the lines of the log; resolves with the address in the first one that tells it. */
function started({ stdout }: Child, heard: (line: LogLine) => void): Promise<string> {
  return new Promise((resolve) => {
    createInterface(stdout).on('line', (text) => {
      const line = parsed(text);
      if (typeof line['url'] === 'string') resolve(line['url']);
      heard(line);
    });
  });
}

function parsed(text: string): LogLine {
  try {
    const line: unknown = JSON.parse(text);
    return isObject(line) ? line : {};
  } catch {
    return {};
  }
}

/** Why it has ended, in a sentence or with its own words. */
async function endOf(child: Child): Promise<string> {
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-lastWords)));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return `The receiver has ended (${signal ?? `code ${code}`}).${words && `\n${words.trim()}`}`;
}
