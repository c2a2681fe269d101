import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AcceptedHook, HookEvent } from '../../../receiver/hook/accepted-hook';
import { duplicateKey } from '../../../receiver/hook/duplicate-key';
import { makeHookId } from '../../../receiver/hook/hook-id';
import { openSpool } from '../../../receiver/spool/spool';
import type { Figure } from '../figure';
import { median } from '../median';
import { type BenchReceiver, type BenchServer, startBareServer, startBenchReceiver } from './bench-receiver';
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
  return [...(await measureRate()), await measureAnswers(), await measureLoss(), await measureMemory()];
}

/** Beside a server that only answers: what Node itself takes, and the generator, on this machine in these minutes. */
async function measureRate(): Promise<Figure[]> {
  const ofReceiver: Rate[] = [];
  const ofBareServer: Rate[] = [];
  for (let run = 0; run < runs; run += 1) {
    await withReceiver(async (receiver) => void ofReceiver.push(await rateOf(receiver)));
    const server = await startBareServer();
    ofBareServer.push(await rateOf(server));
    await server.kill();
  }
  return [
    {
      what: `hooks stored and answered a second, 64 connections, median of ${runs}`,
      ...summaryOf(ofReceiver),
      target: 'at least 15000',
      reached: median(ofReceiver.map(({ perSecond }) => perSecond)) >= 15_000,
    },
    {
      what: 'the same requests to a server that only answers',
      ...summaryOf(ofBareServer),
      target: 'to compare',
      reached: true,
    },
  ];
}

interface Rate {
  perSecond: number;
  /** Processor time of the server for a hook, in microseconds. */
  processor: number;
}

async function rateOf(server: BenchServer): Promise<Rate> {
  await server.load({ connections: 64, seconds: 2, first: 1 });
  const before = server.processor();
  const { perSecond, acknowledged } = await server.load({ connections: 64, seconds: 5, first: 1_000_000 });
  return { perSecond, processor: ((server.processor() - before) / acknowledged) * 1_000_000 };
}

function summaryOf(all: readonly Rate[]): Pick<Figure, 'measured' | 'processor'> {
  const rates = all.map(({ perSecond }) => perSecond);
  return {
    measured: `${median(rates).toFixed(0)} (${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)})`,
    processor: `${median(all.map(({ processor }) => processor)).toFixed(0)} µs a hook`,
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

/** As they come: with ids and keys that begin with their time. */
function hookNumber(number: number): AcceptedHook {
  const time = 1_491_300_016 + Math.floor(number / 1000);
  const event: HookEvent = { type: 14, typeCode: 'lead_status_changed', entity: 'lead', id: number, time };
  const settings = { message: 'Hello {{contact_name|there}}, your order {{lead_id}} is on its way', only_main: 'on' };
  const accountId = 30_441_694;
  const receivedAt = Date.now();
  const key = duplicateKey({ accountId, event, settings, action: {} });
  return { id: makeHookId(receivedAt), receivedAt, key, accountId, event, settings };
}

/** Waits until the store has all that was in the spool, or too long; gives how many are left there. */
async function untilMoved(receiver: BenchReceiver): Promise<number> {
  const end = performance.now() + longestMove;
  for (;;) {
    const left = await receiver.spooled();
    if (left === 0 || performance.now() > end) return left;
    await pause(1000);
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
