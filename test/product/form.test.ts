import { readdirSync } from 'node:fs';
import { inject, describe, expect, it } from 'vitest';
import { projectPaths, repositoryRoot } from '../../shared/paths';
import { manyAccountFields } from '../support/account-fields';
import { readArchive } from '../support/archive';
import { browserForms } from '../support/browser/open-form';
import { overflow } from '../support/browser/overflow';

const openForm = browserForms('product');
const languages = readdirSync(projectPaths(repositoryRoot).i18n).flatMap(
  (name) => /^(\w+)\.json$/.exec(name)?.[1] ?? [],
);

describe.each(languages)('the form of the product in %s', (language) => {
  it.each([400, 600])('fits into a bubble of %i pixels', async (bubbleWidth) => {
    const { manifest } = await readArchive(inject('product'));
    const long = `{{${'long_'.repeat(20)}}} ${'W'.repeat(200)} {{contact_name}} {contact_name} }} {{`;
    const settings = Object.fromEntries(Object.keys(manifest.dp?.settings ?? {}).map((code) => [code, long]));
    const { page } = await openForm({ settings, fields: manyAccountFields(20) }, { language, bubbleWidth });
    expect(await page.evaluate(overflow)).toBe(0);
  });
});
