import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSpool } from '../../../receiver/spool/spool';
import type { Figure } from '../figure';
import { median } from '../median';
import { type BenchReceiver, startBenchReceiver } from './bench-receiver';
import { leadsOf } from './stored-leads';

const runs = 3;
const kills = 20;
/** Of ten digits, as in the body of the generator: what is shorter is sent with digits in front of it. */
const firstLead = 2_000_000_000;
const manyHooks = 1_000_000;
/** In milliseconds. */
const longestMove = 120_000;

/** How the receiver takes hooks: the server that `npm start` runs, and load from a process of its own on loopback. */
export async function measureAccepting(): Promise<Figure[]> {
  return [await measureRate(), await measureAnswers(), await measureLoss(), await measureMemory()];
}

async function measureRate(): Promise<Figure> {
  const rates: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await withReceiver(async (receiver) => {
      await receiver.load({ connections: 64, seconds: 2, first: 1 });
      const before = receiver.processor();
      const { perSecond, acknowledged } = await receiver.load({ connections: 64, seconds: 5, first: 1_000_000 });
      rates.push(perSecond);
      processor.push(((receiver.processor() - before) / acknowledged) * 1_000_000);
    });
  }
  return {
    what: `hooks stored and answered a second, 64 connections, median of ${runs}`,
    measured: `${median(rates).toFixed(0)} (${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)})`,
    processor: `${median(processor).toFixed(0)} µs a hook`,
    target: 'at least 15000',
    reached: median(rates) >= 15_000,
  };
}

async function measureAnswers(): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await withReceiver(async (receiver) => {
      await receiver.load({ connections: 64, seconds: 2, rate: 1000, first: 1 });
      const { p99 } = await receiver.load({ connections: 64, seconds: 5, rate: 1000, first: 1_000_000 });
      times.push(p99);
    });
  }
  return {
    what: `answer, p99 at 1,000 a second in an open loop, median of ${runs}`,
    measured: `${median(times).toFixed(1)} ms (${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)})`,
    target: 'under 15 ms',
    reached: median(times) < 15,
  };
}

/** Every hook that was answered with 200 has to be in the store in the end, whenever the process was killed. */
async function measureLoss(): Promise<Figure> {
  return withFolder(async (folder) => {
    const acknowledged: number[] = [];
    for (let run = 0; run < kills; run += 1) {
      const receiver = await startBenchReceiver(folder);
      const acknowledgedFile = join(folder, 'acknowledged.json');
      const loading = receiver.load({
        connections: 64,
        seconds: 30,
        first: firstLead + run * 10_000_000,
        acknowledgedFile,
      });
      // From the first answer on: a machine that is busy starts the generator late.
      while (!((await receiver.accepted()) > 0)) await pause(50);
      await pause(randomInt(50, 1500));
      await receiver.kill();
      await loading;
      acknowledged.push(...(JSON.parse(await readFile(acknowledgedFile, 'utf8')) as number[]));
    }
    const receiver = await startBenchReceiver(folder);
    const left = await untilMoved(receiver);
    await receiver.kill();
    const stored = leadsOf(folder);
    const lost = acknowledged.filter((lead) => !stored.has(lead)).length;
    return {
      what: `lost after ${kills} times kill -9 at a random instant`,
      measured: `${lost} of ${acknowledged.length} acknowledged${stillWaiting(left)}`,
      target: '0',
      reached: lost === 0 && acknowledged.length > 0,
    };
  });
}

/** The most that the process has while it brings a million hooks to the store, and when they all wait there. */
async function measureMemory(): Promise<Figure> {
  return withFolder(async (folder) => {
    await fillSpool(folder);
    const receiver = await startBenchReceiver(folder);
    const left = await untilMoved(receiver);
    const memory = receiver.mostMemory();
    await receiver.kill();
    return {
      what: `memory with ${manyHooks.toLocaleString('en')} waiting hooks, at its most`,
      measured: `${memory.toFixed(0)} MB${stillWaiting(left)}`,
      target: 'under 200 MB',
      reached: memory < 200 && left === 0,
    };
  });
}

async function fillSpool(folder: string): Promise<void> {
  const spool = await openSpool(folder, { committed: () => undefined, ended: () => undefined });
  for (let first = 0; first < manyHooks; first += 10_000) {
    const hooks = Array.from({ length: 10_000 }, (_, index) => JSON.stringify(hookNumber(first + index + 1)));
    await Promise.all(hooks.map((hook) => spool.append(hook)));
  }
  await spool.close();
}

function hookNumber(number: number): object {
  return {
    id: `hook-${number}`,
    receivedAt: Date.now(),
    key: `key-of-the-hook-${number}`,
    accountId: 30_441_694,
    event: { type: 14, typeCode: 'lead_status_changed', entity: 'lead', id: number, time: 1_491_300_016 },
    settings: { message: 'Hello {{contact_name|there}}, your order {{lead_id}} is on its way', only_main: 'on' },
  };
}

/** Waits until the store has all that was in the spool, or too long; gives how many are left there. */
async function untilMoved(receiver: BenchReceiver): Promise<number> {
  const end = performance.now() + longestMove;
  for (;;) {
    const left = await receiver.spooled();
    if (left === 0 || performance.now() > end) return left;
    await pause(500);
  }
}

function stillWaiting(left: number): string {
  return left > 0 ? `, and ${left} still on their way to the store after ${longestMove / 1000} s` : '';
}

async function withReceiver(work: (receiver: BenchReceiver) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const receiver = await startBenchReceiver(folder);
    try {
      await work(receiver);
    } finally {
      await receiver.kill();
    }
  });
}

async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'receiver-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
