import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeArchive } from '../../scripts/build/write-archive';
import { zip } from '../../scripts/build/zip';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { startSimulator } from '../../simulator/server/start-simulator';
import { savedMessage, store } from '../simulator/support/stored';
import { SimulatorUser, stages } from '../simulator/support/user';
import type { Figure } from './figure';
import { threadClock } from './thread-clock';
import type { BenchSubject } from './with-archive';

const tiles = 2000;

/** What a user does in a pipeline full of tiles, with the seconds of processor time that it may take. */
const steps: [what: string, goal: number, does: (user: SimulatorUser) => Promise<unknown>][] = [
  ['shown', 2, (user) => user.goTo('pipeline')],
  ['one opened', 0.5, (user) => user.tiles.first().click()],
  ['one changed and stored by Done', 0.5, (user) => user.message.fill('Changed').then(() => user.done.click())],
  ['one stretched', 0.5, (user) => user.page.locator('.ui-resizable-handle').first().press('ArrowRight')],
];

/** What the editor of the local Kommo takes with very many actions. */
export async function measureTiles({ root, files, browser }: BenchSubject): Promise<Figure[]> {
  const archive = join(root, 'dist', 'widget.zip');
  await writeArchive(archive, await zip(files));
  const simulator = await startSimulator({ source: zipSource(archive), port: 5880, report: () => undefined });
  const page = await browser.newPage();
  try {
    await store(page, archive, { actions: manyActions() });
    await page.goto(simulator.url);
    await page.waitForSelector('.integration');
    return await takeSteps(page);
  } finally {
    await page.close();
    await simulator.close();
  }
}

function manyActions(): ReturnType<typeof savedMessage>[] {
  const names = Object.keys(stages) as (keyof typeof stages)[];
  return Array.from({ length: tiles }, (_, index) =>
    savedMessage(names[index % names.length] ?? 'initial', `Message ${index}`, { id: 1001 + index }),
  );
}

async function takeSteps(page: Page): Promise<Figure[]> {
  const user = new SimulatorUser(page);
  const clock = await threadClock(page);
  const figures: Figure[] = [];
  for (const [what, goal, does] of steps) {
    const before = await clock();
    await does(user);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const processor = ((await clock()) - before) / 1000;
    const whole = `${tiles.toLocaleString('en')} tiles: ${what}`;
    const target = `under ${goal} s`;
    figures.push({
      what: whole,
      measured: '',
      processor: `${processor.toFixed(2)} s`,
      target,
      reached: processor < goal,
    });
  }
  return figures;
}
