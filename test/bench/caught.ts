import type { Page } from 'playwright-core';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { startSimulator } from '../../simulator/server/start-simulator';
import { writeArchive } from '../../scripts/build/write-archive';
import { zip } from '../../scripts/build/zip';
import { join } from 'node:path';
import { countPage } from '../support/browser/page-counts';
import { SimulatorUser } from '../simulator/support/user';
import type { Figure } from './figure';
import { threadClock } from './thread-clock';
import type { BenchSubject } from './with-archive';

const requests = 5000;
const goal = 1.5;
const mostNodes = 2000;

/** A page that has not shown the last request by then, in milliseconds, has missed its goal by far. */
const patience = 60_000;

/** What the event desk of the local Kommo takes to show very many requests that its catcher gets, one after the other. */
export async function measureCaught({ root, files, browser }: BenchSubject): Promise<Figure[]> {
  const archive = join(root, 'dist', 'widget.zip');
  await writeArchive(archive, await zip(files));
  const simulator = await startSimulator({ source: zipSource(archive), port: 5870, report: () => undefined });
  const page = await browser.newPage();
  try {
    await page.goto(simulator.url);
    await new SimulatorUser(page).goTo('events');
    return await withManyCaught(page, `${simulator.url}/catcher`);
  } finally {
    await page.close();
    await simulator.close();
  }
}

async function withManyCaught(page: Page, catcher: string): Promise<Figure[]> {
  const what = `${requests.toLocaleString('en')} caught requests in the event desk`;
  const clock = await threadClock(page);
  const before = await clock();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (let request = 1; request <= requests; request += 1) {
    await fetch(catcher, { method: 'POST', headers, body: `event[data][id]=${request}` });
  }
  const shown = await page
    .locator('.js-caught', { hasText: `Request ${requests} ` })
    .waitFor({ timeout: patience })
    .then(
      () => true,
      () => false,
    );
  const target = `under ${goal} s`;
  if (!shown) return [{ what, measured: `not shown ${patience / 1000} s later`, target, reached: false }];
  const processor = ((await clock()) - before) / 1000;
  const { nodes } = await countPage(page);
  return [
    { what, measured: '', processor: `${processor.toFixed(2)} s`, target, reached: processor < goal },
    { what: `${what}, nodes`, measured: `${nodes} nodes`, target: `at most ${mostNodes}`, reached: nodes <= mostNodes },
  ];
}
