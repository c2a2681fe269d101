import { describe, expect, it } from 'vitest';
import { accountFields } from '../../support/account-fields';
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
    const form = await openForm({ fields: accountFields(20) });
    await form.message.focus();
    await form.page.keyboard.insertText(text);
    await form.search.focus();
    await form.page.keyboard.insertText(text);
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
    const { page } = await openForm({ fields: accountFields(20), settings: { message: '{{contact_nmae}}' } });
    const message = page.getByRole('textbox', { name: 'Message', exact: true });
    const notes = 'Unknown placeholder: {{contact_nmae}}. Did you mean {{contact_name}}? Characters: 16';
    expect(await message.getAttribute('aria-required')).toBe('true');
    expect(await message.ariaSnapshot()).toContain('textbox "Message"');
    expect(await message.evaluate(describedBy)).toBe(notes);
    await page.getByRole('checkbox', { name: 'Send to the main contact only' }).waitFor({ state: 'attached' });
    await page.getByRole('searchbox', { name: 'Search placeholders' }).waitFor();
    await page.getByRole('toolbar', { name: 'Placeholders' }).waitFor();
    await page.getByRole('group', { name: 'Contact', exact: true }).waitFor();
    await page.getByRole('button', { name: '{{lead_cf_1000}} Field 1 (Lead)', exact: true }).waitFor();
  });
});

describe('inserting a placeholder', () => {
  it('puts it at the caret and goes on from there', async () => {
    const form = await openForm({ settings: { message: 'Hi , hello' } });
    await form.message.evaluate((textarea: HTMLTextAreaElement) => textarea.setSelectionRange(3, 3));
    await form.marker('contact_name').click();
    await form.page.keyboard.type('!');
    expect(await form.native('message')).toBe('Hi {{contact_name}}!, hello');
  });

  it('does not take the focus from the message while the mouse is on the list', async () => {
    const form = await openForm();
    await form.message.focus();
    await form.message.evaluate((textarea) =>
      textarea.addEventListener('blur', () => (textarea.dataset['left'] = 'yes')),
    );
    await form.marker('contact_name').click();
    expect(await form.message.getAttribute('data-left')).toBeNull();
  });

  it('goes to the end of a message that was not worked in', async () => {
    const form = await openForm({ settings: { message: 'Hi ' } });
    await form.marker('contact_name').click();
    expect(await form.native('message')).toBe('Hi {{contact_name}}');
  });

  it('replaces a selection, and one Ctrl+Z takes it out again', async () => {
    const form = await openForm({ settings: { message: 'Hi NAME!' } });
    await form.message.evaluate((textarea: HTMLTextAreaElement) => textarea.setSelectionRange(3, 7));
    await form.marker('lead_name').click();
    expect(await form.message.inputValue()).toBe('Hi {{lead_name}}!');
    expect(await form.message.evaluate(caret)).toEqual([16, 16]);
    expect(await form.message.evaluate(hasFocus)).toBe(true);

    await form.page.keyboard.press('Control+z');
    expect(await form.message.inputValue()).toBe('Hi NAME!');
    expect(await form.native('message')).toBe('Hi NAME!');
    expect(await form.done.isDisabled()).toBe(true);
  });

  it.each(['Enter', ' '])('works with the keyboard alone, by %j', async (key) => {
    const form = await openForm({ fields: accountFields(20) });
    await form.message.focus();
    await form.page.keyboard.type('Hi ');
    await form.page.keyboard.press('Tab');
    expect(await form.search.evaluate(hasFocus)).toBe(true);
    await form.page.keyboard.press('Tab');
    await form.page.keyboard.press('ArrowDown');
    expect(await form.marker('contact_phone').evaluate(hasFocus)).toBe(true);
    await form.page.keyboard.press(key);
    expect(await form.native('message')).toBe('Hi {{contact_phone}}');
    expect(await form.message.evaluate(hasFocus)).toBe(true);
  });

  it('leaves the list with one press of Tab', async () => {
    const form = await openForm({ fields: accountFields(20) });
    await form.search.focus();
    await form.page.keyboard.press('Tab');
    await form.page.keyboard.press('Tab');
    expect(await form.checkbox.evaluate(hasFocus)).toBe(true);
    await form.page.keyboard.press('Space');
    expect(await form.native('only_main')).toBe('1');
  });

  it('reaches the rest of the list by the arrow keys and Show more', async () => {
    const form = await openForm({ fields: accountFields(100) });
    await form.page.getByRole('button', { name: 'Show more' }).focus();
    await form.page.keyboard.press('Enter');
    expect(await form.marker('lead_cf_1021').evaluate(hasFocus)).toBe(true);
    await form.page.keyboard.press('ArrowUp');
    expect(await form.marker('lead_cf_1020').evaluate(hasFocus)).toBe(true);
  });

  it('is not Enter in the search box, which must not send the form either', async () => {
    const form = await openForm({ fields: accountFields(100) });
    await form.message.pressSequentially('x');
    await form.search.fill('Field 77');
    await form.search.press('Enter');
    expect(await form.stored()).toBeUndefined();
    expect(await form.message.isVisible()).toBe(true);
    await form.marker('lead_cf_1076').click();
    expect(await form.native('message')).toBe('x{{lead_cf_1076}}');
  });
});

function describedBy(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}
