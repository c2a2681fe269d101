import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../shared/paths';
import { manyAccountFields } from '../../support/account-fields';
import { browserForms, type FormInBrowser } from '../../support/browser/open-form';

const openForm = browserForms();
const message = 'Hi {{contact_name|there}},\nyour order {{lead_id}} is on its way.';
const wrong = '{{contact_nmae}} {lead_id} {{{lead_name}}} }} {{weather}}';

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

/** Each state of the form: its message, and what brings it about. */
const states: Record<string, [string, (form: FormInBrowser) => Promise<void>]> = {
  'just opened': [message, async () => {}],
  'with suggestions': [
    message,
    async (form) => {
      await form.message.pressSequentially(' {{con');
      await form.message.press('ArrowDown');
    },
  ],
  'with nothing to suggest': [message, (form) => form.message.pressSequentially(' {{xyz')],
  'with the list of all placeholders': [message, (form) => form.insert.click()],
  'with the list pinned': [
    message,
    async (form) => {
      await form.insert.click();
      await form.page.getByRole('button', { name: 'Keep open' }).click();
    },
  ],
  'with warnings': [wrong, (form) => form.page.getByRole('button', { name: /^and \d more$/ }).click()],
  'with an empty message': ['x', (form) => form.message.fill('')],
  'with a placeholder at the caret': [
    '{{contact_name}}',
    async (form) => {
      await form.message.press('ArrowLeft');
      await form.message.press('ArrowRight');
    },
  ],
  'with the preview of empty fields': [
    `${message} {{company_name}}`,
    (form) => form.page.getByRole('button', { name: 'When fields are empty' }).click(),
  ],
};

describe.each(['light', 'dark'] as const)('axe finds nothing in a %s page', (theme) => {
  it.each(Object.entries(states))('%s', async (_, [saved, bringAbout]) => {
    const form = await openForm({ settings: { message: saved }, fields: manyAccountFields(20) }, { theme });
    await form.message.focus();
    await form.message.press('Control+End');
    await bringAbout(form);
    expect(await violations(form.page)).toEqual([]);
  });
});
