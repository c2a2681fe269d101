import { describe, expect, it } from 'vitest';
import { manyAccountFields } from '../../support/account-fields';
import { hostileTexts } from '../../support/hostile-texts';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();

const caret = (textarea: HTMLTextAreaElement): [number, number] => [textarea.selectionStart, textarea.selectionEnd];
const hasFocus = (element: Element): boolean => element === document.activeElement;

describe('writing a message', () => {
  it('reaches what Done stores, line breaks and all, and comes back', async () => {
    const form = await openForm();
    expect(await form.done.isDisabled()).toBe(true);
    await form.message.pressSequentially('Hello\nyou');
    expect(await form.native('message')).toBe('Hello\nyou');
    await form.checkbox.check({ force: true });
    await form.done.click();
    expect(await form.stored()).toEqual({ message: 'Hello\nyou', only_main: '1' });

    await form.open();
    expect(await form.message.inputValue()).toBe('Hello\nyou');
    expect(await form.checkbox.isChecked()).toBe(true);
    expect(await form.done.isDisabled()).toBe(true);
  });

  it('keeps line breaks when only the box is ticked', async () => {
    const form = await openForm({ settings: { message: 'one\ntwo', only_main: '' } });
    await form.checkbox.check({ force: true });
    await form.done.click();
    expect(await form.stored()).toEqual({ message: 'one\ntwo', only_main: '1' });
  });

  it('shows Done as inactive again after an edit was undone by hand', async () => {
    const form = await openForm({ settings: { message: 'Hello' } });
    await form.message.press('End');
    await form.message.press('x');
    expect(await form.done.isDisabled()).toBe(false);
    await form.message.press('Backspace');
    expect(await form.done.isDisabled()).toBe(true);
  });

  it('is undone and redone as the browser does it', async () => {
    const form = await openForm();
    await form.message.pressSequentially('Hello');
    await form.message.press('Control+z');
    expect(await form.native('message')).toBe('');
    await form.message.press('Control+Shift+z');
    expect(await form.native('message')).toBe('Hello');
  });

  it.each(hostileTexts)('survives %j in every input', async (text) => {
    const form = await openForm({ fields: manyAccountFields(20) });
    await form.message.focus();
    await form.page.keyboard.insertText(text);
    await form.insert.click();
    await form.page.keyboard.insertText(text);
    await form.page.keyboard.press('Escape');
    const typed = await form.message.inputValue();
    expect(typed).toBe(text);
    await form.done.click();
    expect((await form.stored())?.['message']).toBe(text);

    await form.open();
    expect(await form.message.inputValue()).toBe(text);
    expect(await form.native('message')).toBe(text);
    expect(await form.page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it('is found by name, with its notes', async () => {
    const { page, insert } = await openForm({ settings: { message: '{{contact_nmae}}' } });
    const message = page.getByRole('textbox', { name: 'Message', exact: true });
    const notes = 'Unknown placeholder: {{contact_nmae}}. Change to {{contact_name}} Characters: about 0 · about 0 SMS';
    expect(await message.getAttribute('aria-required')).toBe('true');
    expect(await message.ariaSnapshot()).toContain('textbox "Message"');
    expect(await message.evaluate(describedBy)).toBe(notes.replace(' · about 0 SMS', ''));
    await page.getByRole('checkbox', { name: 'Send to the main contact only' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Change to {{contact_name}}' }).waitFor();
    await page.getByRole('group', { name: 'Preview' }).first().waitFor();
    await insert.click();
    await page.getByRole('dialog', { name: 'Placeholders' }).waitFor();
    await page.getByRole('combobox', { name: 'Search placeholders' }).waitFor();
    await page.getByRole('option', { name: 'Contact Contact name {{contact_name}}', exact: true }).waitFor();
  });
});

describe('inserting a placeholder', () => {
  it('puts it at the caret and goes on from there', async () => {
    const form = await openForm({ settings: { message: 'Hi , hello' } });
    await form.message.evaluate((textarea: HTMLTextAreaElement) => textarea.setSelectionRange(3, 3));
    await form.insert.click();
    await form.marker('contact_name').click();
    await form.page.keyboard.type('!');
    expect(await form.native('message')).toBe('Hi {{contact_name}}!, hello');
  });

  it('goes to the end of a message that was not worked in', async () => {
    const form = await openForm({ settings: { message: 'Hi ' } });
    await form.insert.click();
    await form.marker('contact_name').click();
    expect(await form.native('message')).toBe('Hi {{contact_name}}');
  });

  it('replaces a selection, and one Ctrl+Z takes it out again', async () => {
    const form = await openForm({ settings: { message: 'Hi NAME!' } });
    await form.message.evaluate((textarea: HTMLTextAreaElement) => textarea.setSelectionRange(3, 7));
    await form.insert.click();
    await form.marker('lead_name').click();
    expect(await form.message.inputValue()).toBe('Hi {{lead_name}}!');
    expect(await form.message.evaluate(caret)).toEqual([16, 16]);
    expect(await form.message.evaluate(hasFocus)).toBe(true);

    await form.page.keyboard.press('Control+z');
    expect(await form.message.inputValue()).toBe('Hi NAME!');
    expect(await form.native('message')).toBe('Hi NAME!');
    expect(await form.done.isDisabled()).toBe(true);
  });

  it('works with the keyboard alone, and gives the focus back', async () => {
    const form = await openForm({ fields: manyAccountFields(20) });
    await form.message.focus();
    await form.page.keyboard.type('Hi ');
    await form.page.keyboard.press('Shift+Tab');
    await form.page.keyboard.press('Enter');
    expect(await form.search.evaluate(hasFocus)).toBe(true);
    await form.page.keyboard.press('ArrowDown');
    await form.page.keyboard.press('Enter');
    expect(await form.native('message')).toBe('Hi {{contact_phone}}');
    expect(await form.message.evaluate(hasFocus)).toBe(true);
    expect(await form.picker.isVisible()).toBe(false);
  });

  it('takes the first hit by Enter in the search, which does not send the form', async () => {
    const form = await openForm({ fields: manyAccountFields(100) });
    await form.message.pressSequentially('x');
    await form.insert.click();
    await form.search.fill('Field 77');
    await form.search.press('Enter');
    expect(await form.native('message')).toBe('x{{lead_cf_1076}}');
    await form.insert.click();
    await form.search.fill('no such thing');
    await form.search.press('Enter');
    expect(await form.stored()).toBeUndefined();
    expect(await form.message.isVisible()).toBe(true);
  });

  it('is over by Escape, by a second click on the button, and when the focus goes elsewhere', async () => {
    const form = await openForm();
    await form.page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => (document.title = key));
    });
    await form.insert.click();
    await form.search.press('Escape');
    expect(await form.picker.isVisible()).toBe(false);
    expect(await form.insert.evaluate(hasFocus)).toBe(true);
    expect(await form.page.title()).not.toBe('Escape');
    await form.insert.click();
    await form.insert.click();
    expect(await form.picker.isVisible()).toBe(false);
    await form.insert.click();
    await form.message.click();
    expect(await form.picker.isVisible()).toBe(false);
  });

  it('stays open while it is pinned, and hides nothing', async () => {
    const form = await openForm();
    const foot = async (): Promise<number> => (await form.done.boundingBox())?.y ?? 0;
    const before = await foot();
    await form.insert.click();
    await form.page.getByRole('button', { name: 'Keep open' }).click();
    // On a laptop Done has little room to go down.
    expect((await foot()) - before).toBeLessThanOrEqual(140);
    await form.marker('contact_name').click();
    await form.marker('lead_id').click();
    expect(await form.native('message')).toBe('{{contact_name}}{{lead_id}}');
    const [list, text] = await Promise.all([
      form.picker.boundingBox(),
      form.page.locator('.dp-message__info').boundingBox(),
    ]);
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
  });

  it('shows by half a row that more follows', async () => {
    const form = await openForm({ fields: manyAccountFields(20) });
    await form.insert.click();
    const part = await form.picker.getByRole('listbox').evaluate((list) => {
      const bottom = list.getBoundingClientRect().bottom;
      const cut = [...list.children].map((row) => row.getBoundingClientRect()).find((box) => box.bottom > bottom);
      return cut ? (bottom - cut.top) / cut.height : 0;
    });
    expect(part).toBeGreaterThan(0.2);
    expect(part).toBeLessThan(0.8);
  });
});

function describedBy(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}
