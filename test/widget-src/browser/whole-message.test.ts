import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormInBrowser } from '../../support/browser/form-in-browser';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();
const fields = [{ ID: 501, NAME: 'Delivery date', TYPE_ID: 6, ENTREE_DEALS: 1 }];
const whole = 'Hi {{contact_name|there}}, {{lead_name}} arrives on {{lead_cf_501}}.';
const textWhenEmpty = ({ page }: FormInBrowser): ReturnType<FormInBrowser['page']['getByLabel']> =>
  page.getByLabel('Text when empty');

/** How many buttons of the notes stand wholly within their box. */
function buttonsSeen(notes: Element): number {
  const box = notes.getBoundingClientRect();
  return [...notes.querySelectorAll('button')].filter((button) => {
    const { top, bottom, right, width } = button.getBoundingClientRect();
    return width > 0 && top >= box.top && bottom <= box.bottom && right <= box.right;
  }).length;
}

describe('a message with three placeholders, one text for an empty field, and a field of the account', () => {
  it('is written by keyboard alone', async () => {
    const form = await openForm({ fields });
    const { keyboard } = form.page;
    await form.message.focus();
    await keyboard.type('Hi {{customer');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('there');
    await keyboard.press('Enter');
    await keyboard.type(', {{deal name');
    await keyboard.press('Tab');
    await keyboard.type(' arrives on {{deliv');
    await keyboard.press('Enter');
    await keyboard.type('.');
    expect(await form.native('message')).toBe(whole);
    const today = await form.page.evaluate(() => new Date().toLocaleDateString('en'));
    expect(await form.preview.innerText()).toBe(`Hi Emma Miller, Order 1024 arrives on ${today}.`);
  });

  it('is written by mouse, but for the words', async () => {
    const form = await openForm({ fields });
    const insert = async (name: string): Promise<void> => {
      await form.insert.click();
      await form.picker.getByRole('option', { name }).click();
    };
    await form.message.click();
    await form.page.keyboard.type('Hi ');
    await insert('Contact name');
    await textWhenEmpty(form).click();
    await form.page.keyboard.type('there');
    await form.message.click();
    await form.message.press('End');
    await form.page.keyboard.type(', ');
    await insert('Lead name');
    await form.page.keyboard.type(' arrives on ');
    await insert('Delivery date');
    await form.page.keyboard.type('.');
    await form.done.click();
    expect((await form.stored())?.['message']).toBe(whole);
  });

  it('is mended by mouse and by keyboard where something went wrong', async () => {
    const form = await openForm({ settings: { message: '{{contact_nmae}} {lead_id} }} {{{lead_name}}} {{weather}}' } });
    expect(await form.notes.count()).toBe(3);
    await form.page.getByRole('button', { name: 'Change to {{contact_name}}' }).click();
    await form.page.getByRole('button', { name: 'Change to {{lead_id}}' }).press('Enter');
    await form.page.getByRole('button', { name: 'Take the braces out' }).press('Space');
    await form.page.getByRole('button', { name: 'Change to {{lead_name}}' }).click();
    expect(await form.native('message')).toBe('{{contact_name}} {{lead_id}}  {{lead_name}} {{weather}}');
    expect(await form.notes.allInnerTexts()).toEqual(['Unknown placeholder: {{weather}}.']);
    await form.message.press('Control+z');
    expect(await form.native('message')).toContain('{{{lead_name}}}');
  });
});

describe('the notes', () => {
  it('take their place without moving what is under the mouse', async () => {
    const form = await openForm({ settings: { message: 'Hi' } }, { bubbleWidth: 400 });
    const places = (): Promise<unknown> =>
      Promise.all([form.checkbox, form.done, form.message].map((part) => part.boundingBox()));
    const before = await places();
    await form.message.press('End');
    await form.message.pressSequentially(' }} {lead_id} {{{lead_name}}}');
    expect(await form.notes.count()).toBe(3);
    expect(await places()).toEqual(before);

    // So does the counter where it gets a line of its own.
    const top = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? 0;
    const reader = form.page.getByRole('button', { name: 'Try with my newest lead' });
    await form.message.pressSequentially('ã ç õ');
    expect(await top(form.count)).toBeGreaterThan((await top(reader)) + 10);
    expect(await places()).toEqual(before);
  });

  it.each([
    ['a bubble of 480 pixels', 480],
    ['a window of 360 pixels', 328],
  ])('are seen three at a time with all their buttons, over two lines of preview, in %s', async (_, bubbleWidth) => {
    // With a counter of two lines.
    const message = '{{contact_nmae}} {lead_id} {{{lead_name}}} }} {{weather}} ã ç õ';
    const form = await openForm({ settings: { message } }, { bubbleWidth });
    const seen = (): Promise<number> => form.page.locator('.dp-message__notes').evaluate(buttonsSeen);
    const cutBy = (): Promise<number> =>
      form.page.locator('.dp-message__notes').evaluate((notes) => notes.clientHeight % 16);
    const previewHeight = (): Promise<number> => form.preview.evaluate(({ clientHeight }) => clientHeight);
    expect([await form.notes.count(), await seen(), await cutBy()]).toEqual([3, 4, 0]);
    expect(await previewHeight()).toBeGreaterThanOrEqual(2 * 18);
    await form.page.getByRole('button', { name: 'and 2 more' }).click();
    expect([await form.notes.count(), await cutBy()]).toEqual([5, 0]);
    expect(await previewHeight()).toBeGreaterThanOrEqual(2 * 18);
  });

  it('have a line each, and are told in full under the mouse', async () => {
    const form = await openForm({ settings: { message: `{{contact_nmae_${'x'.repeat(40)}}} ã` } });
    const words = form.notes.first().locator('span');
    expect((await words.boundingBox())?.height).toBe(16);
    expect(await words.getAttribute('title')).toBe(await words.textContent());
  });

  it('open the others by keyboard', async () => {
    const form = await openForm({ settings: { message: '{{a}} {{b}} {{c}} {{d}} {{contact_nmae}}' } });
    await form.page.getByRole('button', { name: 'and 2 more' }).press('Enter');
    expect(await form.notes.count()).toBe(5);
  });
});
