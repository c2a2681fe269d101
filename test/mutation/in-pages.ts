import { type Browser, chromium } from 'playwright-core';
import { type Covered, namespace, noteCovered, stryker } from './covered';

// A mutant is switched on in the process of its test. The widget and the model of Kommo's page run in pages of a browser
// too: this switches it on there, and tells what the pages have run.

/** Runs in a page before anything else does. */
function startInPage({ name, activeMutant }: { name: string; activeMutant: string | undefined }): void {
  let fresh: string[] = [];
  const tell = (): void => {
    (window as unknown as { noteCovered(mutants: string[]): void }).noteCovered(fresh);
    fresh = [];
  };
  const covered = new Proxy<Covered>(
    {},
    {
      set: (counts, mutant: string, count: number) => {
        if (!(mutant in counts) && fresh.push(mutant) === 1) queueMicrotask(tell);
        return Reflect.set(counts, mutant, count);
      },
    },
  );
  Object.assign(window, { [name]: { activeMutant, mutantCoverage: { static: covered, perTest: {} } } });
}

/** What a mutant keeps from happening in a page, in milliseconds, does not happen. */
const longestWait = 10_000;

const launch = chromium.launch.bind(chromium);
chromium.launch = async (options): Promise<Browser> => {
  const browser = await launch(options);
  const newContext = browser.newContext.bind(browser);
  // A new page asks for a context of its own.
  browser.newContext = async (look) => {
    const context = await newContext(look);
    context.setDefaultTimeout(longestWait);
    await context.exposeFunction('noteCovered', noteCovered);
    await context.addInitScript(startInPage, { name: namespace, activeMutant: stryker.activeMutant });
    return context;
  };
  return browser;
};
