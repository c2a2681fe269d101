import { openKommoPage, pageInput } from '../support/browser/kommo-page';
import { countPage, openAndClose } from '../support/browser/page-counts';
import { manyAccountFields } from '../support/account-fields';
import type { Figure } from './figure';
import type { BenchSubject } from './with-archive';

const openings = 1000;

/** What the page still holds after the form was opened and closed many times. */
export async function measureRetention({ browser, files }: BenchSubject): Promise<Figure[]> {
  const page = await openKommoPage(browser, files);
  await page.evaluate((input) => window.startKommoPage(input), pageInput(files, { fields: manyAccountFields(100) }));
  await openAndClose(page, 10);
  const before = await countPage(page);
  await openAndClose(page, openings);
  const after = await countPage(page);
  await page.close();
  const nodes = after.nodes - before.nodes;
  const listeners = after.listeners - before.listeners;
  return [
    {
      what: `retained after ${openings.toLocaleString('en')} openings`,
      measured: `${nodes} nodes, ${listeners} listeners`,
      target: 'nothing',
      reached: nodes <= 0 && listeners <= 0,
    },
  ];
}
