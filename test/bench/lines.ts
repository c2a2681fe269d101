import type { Page } from 'playwright-core';
import type { Figure } from './figure';
import { freshPage } from './fresh-page';
import { threadClock } from './thread-clock';
import type { BenchSubject } from './with-archive';

interface Case {
  what: string;
  message: string;
  /** At most so long, in milliseconds of the page's thread. */
  goal: number;
}

const cases: Case[] = [
  { what: '40,000 lines', message: 'A line\n'.repeat(40_000), goal: 500 },
  { what: '100,000 line breaks', message: '\n'.repeat(100_000), goal: 1500 },
];

/** How long the opening of a saved message of very many lines takes; beside it, that of a bare textarea. */
export async function measureLines(subject: BenchSubject): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, message, goal } of cases) {
    const page = await freshPage(subject, { settings: { message, only_main: '0' } });
    const processor = await processorTime(page, () => page.evaluate(() => window.kommoPage.action.open()));
    const bare = await processorTime(page, () => page.evaluate(openBare, message));
    await page.close();
    figures.push({
      what: `opening a saved message of ${what}`,
      measured: `bare textarea ${bare.toFixed(0)} ms`,
      processor: `${processor.toFixed(0)} ms`,
      target: `under ${goal} ms`,
      reached: processor < goal,
    });
  }
  return figures;
}

/** What `work` takes up to the next picture. */
async function processorTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const clock = await threadClock(page);
  const before = await clock();
  await work();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return (await clock()) - before;
}

function openBare(text: string): void {
  const bare = document.createElement('textarea');
  bare.style.height = '320px';
  bare.value = text;
  document.body.replaceChildren(bare);
}
