import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ArchiveSource } from '../../../simulator/server/sources/archive-source';
import type { ReceiverProgram } from '../../../simulator/server/receiver/receiver-process';
import { type Simulator, startSimulator } from '../../../simulator/server/start-simulator';
import { countPage, keepCounts, writeCounts } from '../../coverage/page-coverage';
import { sharedBrowser } from '../../support/browser/shared-browser';

const viewport = { width: 1280, height: 900 };

/** How long a page may take for anything, in milliseconds. */
const patience = 10_000;

/**
 * Opens the page of one simulator, which all tests of the file share; each has a browser's storage of its own. With
 * `receiver` hooks go to a receiver, without it to the catcher.
 */
export function sharedSimulator(
  source: () => ArchiveSource | Promise<ArchiveSource>,
  receiver?: ReceiverProgram,
): (before?: Before) => Promise<OpenedSimulator> {
  const openPage = pageInTurns();
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

/**
 * Opens one page for test after test, each time as a new user would: another page has processes of its own, and to start
 * them takes as long as to load it. After a test that fails there is another one.
 */
function pageInTurns(): (url: string, before?: Before) => Promise<OpenedPage> {
  let kept: Page | undefined;
  const end = async (): Promise<void> => {
    const ended = kept;
    kept = undefined;
    if (ended) await closeCounted(ended.context());
  };
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') return end();
    for (const other of kept?.context().pages() ?? []) if (other !== kept) await other.close();
  });
  afterAll(async () => {
    await end();
    await writeCounts();
  });

  return async (url, before) => {
    if (kept) {
      // The next load may put another process in the place of this one, which takes along what it has counted.
      await keepCounts(kept.context());
      await resetPage(kept);
    } else kept = await (await newContext()).newPage();
    const page = kept;
    await countPage(page);
    const errors = errorsOf(page);
    const forgetting = await page.addInitScript(forget);
    await before?.(page);
    await page.goto(url);
    await forgetting.dispose();
    return { page, errors };
  };
}

/** Takes back what a test has done to the page itself. */
async function resetPage(page: Page): Promise<void> {
  for (const event of ['pageerror', 'dialog'] as const) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  page.setDefaultTimeout(patience);
  await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
}

/** Forgets what an earlier test has left; runs in the page, before anything else. */
function forget(): void {
  if (!location.protocol.startsWith('http')) return;
  sessionStorage.clear();
  localStorage.clear();
}

/** Opens pages as a new user would, or as the one with the tabs `beside` them; closes them after each test. */
function browserPages(): (url: string, before?: Before, beside?: BrowserContext) => Promise<OpenedPage> {
  const contexts: BrowserContext[] = [];
  afterEach(async () => {
    for (const context of contexts.splice(0)) await closeCounted(context);
  });
  afterAll(writeCounts);

  return async (url, before, beside) => {
    const context = beside ?? (await newContext());
    contexts.push(context);
    const page = await context.newPage();
    await countPage(page);
    const errors = errorsOf(page);
    await before?.(page);
    await page.goto(url);
    return { page, errors };
  };
}

async function newContext(): Promise<BrowserContext> {
  const context = await (await sharedBrowser()).newContext({ viewport });
  // Shorter than the test's own: what is waited for in vain is named.
  context.setDefaultTimeout(patience);
  return context;
}

async function closeCounted(context: BrowserContext): Promise<void> {
  await keepCounts(context);
  await context.close();
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

type Before = (page: Page) => Promise<unknown>;

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
