import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormInBrowser } from '../../support/browser/form-in-browser';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();
const fields = [{ ID: 501, NAME: 'Delivery date', TYPE_ID: 6, ENTREE_DEALS: 1 }];
const whole = 'Hi {{contact_name|there}}, {{lead_name}} arrives on {{lead_cf_501}}.';
const textWhenEmpty = ({ page }: FormInBrowser): ReturnType<FormInBrowser['page']['getByLabel']> =>
  page.getByLabel('Text when empty');

describe('a message with three placeholders, one text for an empty field, and a field of the account', () => {
  it('is written by keyboard alone', async () => {
    const form = await openForm({ fields });
    const { keyboard } = form.page;
    await form.message.focus();
    await keyboard.type('Hi {{name');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('there');
    await keyboard.press('Enter');
    await keyboard.type(', {{lead name');
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
    const reader = form.page.getByRole('button', { name: 'With my newest lead' });
    await form.message.pressSequentially('ã ç õ');
    expect(await top(form.count)).toBeGreaterThan((await top(reader)) + 10);
    expect(await places()).toEqual(before);
  });

  it('leave the preview two lines, and are never seen by half', async () => {
    const form = await openForm({ settings: { message: '{{a}} {{b}} {{c}} {{d}} {{contact_nmae}}' } });
    const lineHeight = 18;
    const cutBy = (): Promise<number[]> =>
      form.page.locator('.dp-message__notes').evaluate((notes, height) => {
        return [notes.clientHeight, notes.scrollHeight, notes.scrollTop].map((length) => length % height);
      }, lineHeight);
    const previewHeight = (): Promise<number> => form.preview.evaluate(({ clientHeight }) => clientHeight);
    expect([await cutBy(), await previewHeight()]).toEqual([[0, 0, 0], 2 * lineHeight]);
    await form.page.getByRole('button', { name: 'and 2 more' }).click();
    expect(await form.notes.count()).toBe(5);
    expect([await cutBy(), await previewHeight()]).toEqual([[0, 0, 0], 2 * lineHeight]);
  });

  it('open the others by keyboard', async () => {
    const form = await openForm({ settings: { message: '{{a}} {{b}} {{c}} {{d}} {{contact_nmae}}' } });
    await form.page.getByRole('button', { name: 'and 2 more' }).press('Enter');
    expect(await form.notes.count()).toBe(5);
  });
});
