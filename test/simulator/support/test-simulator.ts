import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/server/start-simulator';
import type { ArchiveSource } from '../../../simulator/server/sources/archive-source';
import { launchBrowser } from '../../support/browser/launch-browser';

/** Opens the page of a simulator as a new user would; closes everything after each test. */
export function browserSimulators(): (source: ArchiveSource, before?: Before) => Promise<OpenedSimulator> {
  let browser: Browser;
  const toClose: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(inject('browser'));
  });
  afterEach(async () => {
    for (const close of toClose.splice(0)) await close();
  });
  afterAll(() => browser.close());

  return async (source, before) => {
    const lines: string[] = [];
    const simulator = await startSimulator({ source, port: 0, report: (line) => lines.push(line) });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    toClose.push(
      () => context.close(),
      () => simulator.close(),
    );
    // Shorter than the test's own: what is waited for in vain is named.
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await before?.(page, context);
    await page.goto(simulator.url);
    return { page, simulator, lines, errors };
  };
}

type Before = (page: Page, context: BrowserContext) => Promise<unknown>;

/** A simulator with its page open. */
export interface OpenedSimulator {
  page: Page;
  simulator: Simulator;
  /** What was printed to the terminal. */
  lines: string[];
  /** Exceptions that nobody caught in the page. */
  errors: string[];
}
