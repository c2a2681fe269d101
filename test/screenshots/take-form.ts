import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWidget } from '../../scripts/build/build-widget';
import { repositoryRoot } from '../../shared/paths';
import { formIn } from '../support/browser/form-in-browser';
import { formStates } from '../support/browser/form-states';
import { openKommoPage, pageInput } from '../support/browser/kommo-page';

const fields = [
  { ID: 501, NAME: 'Delivery date', TYPE_ID: 6, ENTREE_DEALS: 1 },
  { ID: 502, NAME: 'Seats', TYPE_ID: 2, ENTREE_DEALS: 1 },
  { ID: 503, NAME: 'Preferred language', TYPE_ID: 4, ENTREE_CONTACTS: 1 },
];

/** Writes pictures of the form in each of its states into docs/. */
export async function takeForm(browser: Browser, theme: 'light' | 'dark'): Promise<void> {
  const root = repositoryRoot;
  const { files } = await buildWidget({ root, environment: {}, environmentName: undefined, minify: false });
  for (const [state, { message, bringAbout }] of Object.entries(formStates)) {
    const page = await openKommoPage(browser, files, { theme });
    await page.evaluate((input) => window.startKommoPage(input), pageInput(files, { settings: { message }, fields }));
    const form = formIn(page);
    await form.open();
    await form.message.focus();
    await form.message.press('Control+End');
    await bringAbout(form);
    const path = join(root, 'docs', `form-${state}-${theme}.png`);
    await page.locator('.digital-pipeline__edit-bubble').screenshot({ path, caret: 'initial' });
    await page.close();
  }
}
