import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SimulatorUser } from '../simulator/support/user';
import type { Figure } from './figure';
import { median } from './median';
import { spread } from './spread';
import type { BenchSubject } from './with-archive';

const starts = 5;
const saves = 10;

/** In seconds. */
const startGoal = 2;

/** In milliseconds. */
const saveGoal = 300;

/** How long `npm run dev` takes to its first page, and how long a saved source takes to be seen in the open bubble. */
export async function measureDev({ root, browser }: BenchSubject): Promise<Figure[]> {
  const starting: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    starting.push(
      await withDev(root, async (url, started) => {
        const page = await browser.newPage();
        await page.goto(url);
        await page.waitForSelector('.integration');
        const time = (performance.now() - started) / 1000;
        await page.close();
        return time;
      }),
    );
  }
  const saving = await withDev(root, async (url) => {
    const page = await browser.newPage();
    await page.goto(url);
    const times = await measureSaves(page, join(root, 'i18n', 'en.json'));
    await page.close();
    return times;
  });
  return [
    {
      what: `npm run dev to its first page, median of ${starts}`,
      measured: spread(starting, 's'),
      target: `under ${startGoal} s`,
      reached: median(starting) < startGoal,
    },
    {
      what: `saving a source to the reloaded widget, median of ${saves}`,
      measured: spread(saving, 'ms'),
      target: `under ${saveGoal} ms`,
      reached: median(saving) < saveGoal,
    },
  ];
}

/** Each time, the label of the message is changed while its bubble is open. */
async function measureSaves(page: Page, i18n: string): Promise<number[]> {
  await new SimulatorUser(page).addAction('initial');
  const texts = await readFile(i18n, 'utf8');
  const times: number[] = [];
  for (let run = 0; run < saves; run += 1) {
    const label = `Label ${run}`;
    const started = performance.now();
    await writeFile(i18n, texts.replace('"message": "Message"', `"message": "${label}"`));
    await page.locator('label', { hasText: label }).waitFor();
    times.push(performance.now() - started);
  }
  await writeFile(i18n, texts);
  return times;
}

async function withDev<Result>(root: string, work: (url: string, started: number) => Promise<Result>): Promise<Result> {
  const started = performance.now();
  // A process group of its own: npm does not pass on the signal that ends it.
  const dev = spawn('npm', ['run', 'dev', '--', '--no-open', '--port', '5850'], { cwd: root, detached: true });
  try {
    return await work(await printedUrl(dev), started);
  } finally {
    await endOf(dev);
  }
}

async function endOf(dev: ChildProcess): Promise<void> {
  if (dev.exitCode !== null || dev.signalCode !== null) return;
  // Not its exit: what it has started may still write into the folder, and ends when its output does.
  const ended = once(dev, 'close');
  process.kill(-(dev.pid ?? 0));
  await ended;
}

/** @throws Error with what it has printed, when it ends without an address */
function printedUrl(dev: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /is at (http:\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    };
    dev.stdout?.on('data', hear);
    dev.stderr?.on('data', hear);
    dev.once('close', () => reject(new Error(`npm run dev has ended:\n${output}`)));
  });
}
