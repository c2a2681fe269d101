import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { PageInput } from '../../../kommo-page/page-entry';
import { readZip } from '../read-zip';
import { type ServedFiles, openKommoPage, pageInput, type PageLook } from './kommo-page';
import { launchBrowser } from './launch-browser';

/** The open form of an action in a browser. */
export interface FormInBrowser {
  page: Page;
  message: Locator;
  checkbox: Locator;
  /** What opens the list of all placeholders, the list, and the box to search it. */
  insert: Locator;
  picker: Locator;
  search: Locator;
  /** A placeholder of that list by its code. */
  marker(code: string): Locator;
  /** The list at the caret, and its rows. */
  suggestions: Locator;
  options: Locator;
  notes: Locator;
  preview: Locator;
  count: Locator;
  done: Locator;
  /** The value in Kommo's own input. */
  native(code: string): Promise<string>;
  /** What Done has stored. */
  stored(): Promise<Record<string, string> | undefined>;
  /** Opens the action (again). */
  open(): Promise<void>;
}

/** Starts a browser for the tests of a file; the function it returns opens a form in a new page. */
export function browserForms(): (input?: Partial<PageInput>, look?: PageLook) => Promise<FormInBrowser> {
  let browser: Browser;
  let files: ServedFiles;
  const faults: string[] = [];
  beforeAll(async () => {
    const zipped = await readZip(inject('archive'));
    files = new Map([...zipped].map(([name, { content }]) => [name, content]));
    browser = await launchBrowser(inject('browser'));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });

  return async (input = {}, look = {}) => {
    const page = await openKommoPage(browser, files, look);
    page.on('pageerror', (error) => faults.push(String(error)));
    // An answer that refuses is what a test gave; the browser notes it by itself.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load')) faults.push(message.text());
    });
    await page.evaluate((started) => window.startKommoPage(started), pageInput(files, input, look.language));
    const form = formIn(page);
    await form.open();
    return form;
  };
}

function formIn(page: Page): FormInBrowser {
  const form = page.locator('form');
  const picker = form.getByRole('dialog');
  const suggestions = form.locator('.dp-message__suggestions');
  return {
    page,
    message: form.locator('textarea'),
    checkbox: form.getByRole('checkbox'),
    insert: form.getByRole('button', { name: 'Insert a placeholder' }),
    picker,
    search: picker.getByRole('combobox'),
    marker: (code) => picker.locator(`[data-marker="{{${code}}}"]`),
    suggestions,
    options: suggestions.getByRole('option'),
    notes: form.locator('.dp-message__note:visible'),
    preview: form.locator('.dp-message__preview-text'),
    count: form.locator('.dp-message__count'),
    done: form.locator('.js-trigger-save'),
    native: (code) => form.locator(`input[name="${code}"]`).inputValue(),
    stored: () => page.evaluate(() => window.kommoPage.action.settings),
    open: async () => {
      await page.evaluate(() => window.kommoPage.action.open());
      // The form is measured and looked at with its styles.
      await page.waitForFunction(() =>
        [...document.styleSheets].some(({ href }) => href?.includes('/widget/style.css')),
      );
    },
  };
}
