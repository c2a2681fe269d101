import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ArchiveSource } from '../../../simulator/server/sources/archive-source';
import type { ReceiverProgram } from '../../../simulator/server/receiver/receiver-process';
import { type Simulator, startSimulator } from '../../../simulator/server/start-simulator';
import { countPage, keepCounts, writeCounts } from '../../coverage/page-coverage';
import { sharedBrowser } from '../../support/browser/shared-browser';

/**
 * Opens the page of one simulator, which all tests of the file share; each has a browser's storage of its own. With
 * `receiver` hooks go to a receiver, without it to the catcher.
 */
export function sharedSimulator(
  source: () => ArchiveSource | Promise<ArchiveSource>,
  receiver?: ReceiverProgram,
): (before?: Before) => Promise<OpenedSimulator> {
  const openPage = browserPages();
  const lines: string[] = [];
  let simulator: Simulator;
  beforeAll(async () => {
    const parts = { source: await source(), port: 0, report: (line: string) => lines.push(line) };
    simulator = await startSimulator({ ...parts, ...(receiver && { receiver }) });
  });
  afterAll(() => simulator.close());
  return async (before) => ({ ...(await openPage(simulator.url, before)), lines });
}

/** A source that is neither checked nor compiled beside its loads, where a test does not look at that. */
export function unexamined(source: ArchiveSource): ArchiveSource {
  return { ...source, findings: async () => [], typeErrors: async () => undefined };
}

/** Starts a simulator of its own for each test that asks for one, and opens its page. */
export function browserSimulators(
  options: { stubs?: string; code?: string } = {},
): (source: ArchiveSource, before?: Before, beside?: BrowserContext) => Promise<OwnSimulator> {
  const openPage = browserPages();
  const started: Simulator[] = [];
  afterEach(async () => {
    for (const simulator of started.splice(0)) await simulator.close();
  });
  return async (source, before, beside) => {
    const lines: string[] = [];
    const simulator = await startSimulator({ source, port: 0, report: (line) => lines.push(line), ...options });
    started.push(simulator);
    return { ...(await openPage(simulator.url, before, beside)), lines, simulator };
  };
}

/** Opens pages as a new user would, or as the one with the tabs `beside` them; closes them after each test. */
function browserPages(): (url: string, before?: Before, beside?: BrowserContext) => Promise<OpenedPage> {
  const contexts: BrowserContext[] = [];
  afterEach(async () => {
    for (const context of contexts.splice(0)) {
      await keepCounts(context);
      await context.close();
    }
  });
  afterAll(writeCounts);

  return async (url, before, beside) => {
    const browser = await sharedBrowser();
    const context = beside ?? (await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    contexts.push(context);
    // Shorter than the test's own: what is waited for in vain is named.
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await countPage(page);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await before?.(page, context);
    await page.goto(url);
    return { page, errors };
  };
}

type Before = (page: Page, context: BrowserContext) => Promise<unknown>;

/** A page of a simulator. */
export interface OpenedPage {
  page: Page;
  /** Exceptions that nobody caught in the page. */
  errors: string[];
}

/** The same, with what its simulator says. */
export interface OpenedSimulator extends OpenedPage {
  /** What was printed to the terminal. */
  lines: string[];
}

/** The same, with the simulator itself. */
export interface OwnSimulator extends OpenedSimulator {
  simulator: Simulator;
}
