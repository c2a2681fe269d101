import type { Locator, Page } from 'playwright-core';

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

/** The form in a page of the model of Kommo. */
export function formIn(page: Page): FormInBrowser {
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
      // What is told of a message comes after the first picture.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.dp-message__count')].every(({ textContent }) => textContent),
      );
    },
  };
}
