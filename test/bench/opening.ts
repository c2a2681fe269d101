import type { Page } from 'playwright-core';
import { manyAccountFields } from '../support/account-fields';
import type { Figure } from './figure';
import { freshPage } from './fresh-page';
import { median } from './median';
import { slowDown } from './slow-down';
import { spread } from './spread';
import { threadClock } from './thread-clock';
import type { BenchSubject } from './with-archive';

const sizes = [10, 100, 1000, 10_000];
const openings = 60;
const freshPages = 9;
const slowed = 4;
const goal = 16;
const mostRatio = 2;

/** How long the widget takes to draw its form, in accounts of several sizes; the first time, and when it has done so before. */
export async function measureOpening(subject: BenchSubject): Promise<Figure[]> {
  const first = [
    await firstOpenings(subject, 10, 1),
    await firstOpenings(subject, 10_000, 1),
    await firstOpenings(subject, 10_000, slowed),
  ];
  const medians: number[] = [];
  const further: Figure[] = [];
  for (const size of sizes) {
    const { times, processor } = await furtherOpenings(subject, size);
    medians.push(median(times));
    further.push({
      what: `opening again with ${counted(size)} fields, median of ${openings}`,
      measured: spread(times, 'ms'),
      processor: `${processor.toFixed(1)} ms`,
      target: `under ${goal} ms`,
      reached: processor < goal,
    });
  }
  const ratio = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
  const ratioFigure = {
    what: 'opening again, 10,000 fields against 10',
    measured: `${ratio.toFixed(2)} times`,
    target: `at most ${mostRatio}`,
    reached: ratio <= mostRatio,
  };
  return [...first, ...further, ratioFigure];
}

async function firstOpenings(subject: BenchSubject, size: number, slowness: number): Promise<Figure> {
  const times: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < freshPages; run += 1) {
    const page = await pageWithFields(subject, size);
    const clock = await threadClock(page);
    if (slowness > 1) await slowDown(page, slowness);
    const before = await clock();
    times.push(...(await open(page, 1)));
    processor.push((await clock()) - before);
    await page.close();
  }
  const slow = slowness > 1 ? `, processor ${slowness}x slower` : '';
  return {
    what: `first opening, ${counted(size)} fields, ${freshPages} fresh pages${slow}`,
    measured: spread(times, 'ms'),
    processor: spread(processor, 'ms'),
    target: `under ${goal * slowness} ms`,
    reached: median(processor) < goal * slowness,
  };
}

async function furtherOpenings(subject: BenchSubject, size: number): Promise<{ times: number[]; processor: number }> {
  const page = await pageWithFields(subject, size);
  const clock = await threadClock(page);
  await open(page, 1);
  const before = await clock();
  const times = await open(page, openings);
  const processor = ((await clock()) - before) / openings;
  await page.close();
  return { times, processor };
}

// What takes longest: the last field of the account, and a placeholder that is not known at all.
function pageWithFields(subject: BenchSubject, size: number): Promise<Page> {
  const settings = {
    message: `Hi {{contact_nmae}},\n{{lead_name}} is ready: {{lead_cf_${999 + size}}}.`,
    only_main: '1',
  };
  return freshPage(subject, { settings, fields: manyAccountFields(size) });
}

/** Opens and closes the action; gives the time of each drawing on the clock, with the layout that it causes. */
function open(page: Page, count: number): Promise<number[]> {
  return page.evaluate((times) => {
    const { action, widget } = window.kommoPage;
    const measured: number[] = [];
    const drawn = { ...widget.callbacks };
    widget.callbacks.dpSettings = () => {
      void document.body.offsetHeight;
      const started = performance.now();
      drawn.dpSettings?.();
      void document.body.offsetHeight;
      measured.push(performance.now() - started);
    };
    for (let opening = 0; opening < times; opening += 1) {
      action.open();
      action.tile.querySelector<HTMLElement>('.js-trigger-cancel')?.click();
    }
    Object.assign(widget.callbacks, drawn);
    return measured;
  }, count);
}

function counted(size: number): string {
  return size.toLocaleString('en');
}
