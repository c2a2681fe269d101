import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../shared/paths';
import { manyAccountFields } from '../../support/account-fields';
import { formStates } from '../../support/browser/form-states';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();

let axe: string;
beforeAll(async () => {
  axe = await readFile(join(repositoryRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
});

/** What axe finds in the form. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(where: string): Promise<AxeResult> } };
    const found = await checker.run('.dp-message');
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.each(['light', 'dark'] as const)('axe finds nothing in a %s page', (theme) => {
  it.each(Object.entries(formStates))('in the state %j', async (_, { message, bringAbout }) => {
    const form = await openForm({ settings: { message }, fields: manyAccountFields(20) }, { theme });
    await form.message.focus();
    await form.message.press('Control+End');
    await bringAbout(form);
    expect(await violations(form.page)).toEqual([]);
  });
});
