import type { Page } from 'playwright-core';
import type { PageInput } from '../../kommo-page/page-entry';
import { openKommoPage, pageInput } from '../support/browser/kommo-page';
import type { BenchSubject } from './with-archive';

/** A page that has just been loaded, with the widget started and its action not yet opened. */
export async function freshPage({ browser, files }: BenchSubject, input: Partial<PageInput>): Promise<Page> {
  const page = await openKommoPage(browser, files);
  // The slowest steps are too slow for the usual patience, and are told all the same.
  page.setDefaultTimeout(0);
  await page.evaluate((started) => window.startKommoPage(started), pageInput(files, input));
  return page;
}
