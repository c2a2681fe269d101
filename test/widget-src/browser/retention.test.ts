import { expect, it } from 'vitest';
import { manyAccountFields } from '../../support/account-fields';
import { browserForms } from '../../support/browser/open-form';
import { countPage, openAndClose } from '../../support/browser/page-counts';

const openForm = browserForms();

it(
  'keeps nothing of 1,000 openings: no node, no listener, no handler on document or window',
  { timeout: 180_000 },
  async () => {
    const { page } = await openForm({ fields: manyAccountFields(100) });
    await openAndClose(page, 10);
    const before = await countPage(page);
    await openAndClose(page, 1000);
    expect(await countPage(page)).toEqual(before);
  },
);
