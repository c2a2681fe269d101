import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { PageInput } from '../../../kommo-page/page-entry';
import { readZip } from '../read-zip';
import { formIn, type FormInBrowser } from './form-in-browser';
import { loadKommoPage, type ServedFiles, pageInput, type PageLook } from './kommo-page';
import { sharedBrowser } from './shared-browser';

/**
 * Opens a page for the tests of a file; the function it returns opens a form in it, which is loaded anew: of the product of
 * the tests, or of this repository's own.
 */
export function browserForms(
  product: 'archive' | 'product' = 'archive',
): (input?: Partial<PageInput>, look?: PageLook) => Promise<FormInBrowser> {
  let page: Page;
  let files: ServedFiles;
  const faults: string[] = [];
  beforeAll(async () => {
    const zipped = await readZip(inject(product));
    files = new Map([...zipped].map(([name, { content }]) => [name, content]));
    page = await (await sharedBrowser()).newPage({ hasTouch: true });
    page.on('pageerror', (error) => faults.push(String(error)));
    // An answer that refuses is what a test gave; the browser notes it by itself.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load')) faults.push(message.text());
    });
  });
  afterAll(() => page.close());
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  return async (input = {}, look = {}) => {
    await loadKommoPage(page, files, look);
    await page.evaluate((started) => window.startKommoPage(started), pageInput(files, input, look.language));
    const form = formIn(page);
    await form.open();
    return form;
  };
}
