import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { manyAccountFields } from '../../support/account-fields';
import type { FormInBrowser } from '../../support/browser/form-in-browser';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();

const names = async ({ options }: FormInBrowser): Promise<string[]> =>
  (await options.locator('visible=true').allTextContents()).map((text) => text.replace(/ \{\{.*/, ''));
const hasFocus = (element: Element): boolean => element === document.activeElement;

/** What a form does on a paste. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const textarea = document.querySelector('textarea')!;
    textarea.setRangeText(pasted, textarea.selectionStart, textarea.selectionEnd, 'end');
    textarea.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: pasted }));
  }, text);
}

describe('suggestions while typing', () => {
  it('open behind {{, narrow with each letter, and close when nothing is left to find', async () => {
    const form = await openForm();
    await form.message.pressSequentially('Hi,{');
    expect(await form.suggestions.isVisible()).toBe(false);
    await form.message.press('{');
    expect((await names(form)).length).toBe(11);
    await form.message.press('ArrowDown');
    // The second row is seen already: nothing moves.
    expect(await form.suggestions.getByRole('listbox').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await form.message.pressSequentially('phone');
    expect(await names(form)).toEqual(['Contact phone', 'Company phone']);
    await form.message.pressSequentially('x');
    expect(await form.suggestions.locator('.dp-message__hint').innerText()).toBe('Nothing found');
    await form.message.press('x');
    expect(await form.suggestions.isVisible()).toBe(false);
  });

  it.each([
    ['contact.ph', 'Contact phone'],
    ['responsible', 'Responsible user’s name'],
    ['field 3', 'Field 3 (Lead)'],
    ['custom fields', 'Field 1 (Lead)'],
    ['COMPANY', 'Company name'],
  ])('find %j by code, name and group', async (query, first) => {
    const form = await openForm({ fields: manyAccountFields(9) });
    await form.message.pressSequentially(`{{${query}`);
    expect((await names(form))[0]).toBe(first);
  });

  it.each(['Enter', 'Tab'])('are inserted by %s, which one Ctrl+Z takes back', async (key) => {
    const form = await openForm({ settings: { message: 'Hi ' } });
    await form.message.press('End');
    await form.message.pressSequentially('{{con');
    // The first row is chosen already; above it comes the last.
    for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowDown']) await form.message.press(arrow);
    await form.message.press(key);
    expect(await form.native('message')).toBe('Hi {{contact_phone}}');
    expect(await form.suggestions.isVisible()).toBe(false);
    expect(await form.message.evaluate(hasFocus)).toBe(true);
    await form.message.press('Control+z');
    expect(await form.native('message')).toBe('Hi {{con');
    await form.message.press('Control+Shift+z');
    expect(await form.native('message')).toBe('Hi {{contact_phone}}');
  });

  it('leave undo as it is: what was typed goes in one step', async () => {
    const form = await openForm({ settings: { message: 'Hi ' } });
    await form.message.press('End');
    await form.message.pressSequentially('there {{lead_id}} you');
    await form.message.press('Control+z');
    expect(await form.native('message')).toBe('Hi ');
  });

  it('are inserted by a click, which leaves the focus in the message', async () => {
    const form = await openForm();
    await form.message.pressSequentially('{{');
    await form.options.filter({ hasText: 'Lead name' }).click();
    await form.page.keyboard.type('!');
    expect(await form.native('message')).toBe('{{lead_name}}!');
  });

  it('are inserted by a finger', async () => {
    const form = await openForm();
    await form.message.pressSequentially('{{');
    await form.options.filter({ hasText: 'Lead name' }).tap();
    expect(await form.native('message')).toBe('{{lead_name}}');
    expect(await form.message.evaluate(hasFocus)).toBe(true);
  });

  it('let Space, and what belongs to the text, through', async () => {
    const form = await openForm();
    await form.message.pressSequentially('{{sale val');
    expect(await names(form)).toEqual(['Lead sale value']);
    await form.message.press('Home');
    expect(await form.suggestions.isVisible()).toBe(false);
    await form.page.keyboard.type('x');
    expect(await form.native('message')).toBe('x{{sale val');
  });

  it('replace all of the placeholder that the caret is in', async () => {
    const form = await openForm({ settings: { message: 'Hi {{contact_name|you}}!' } });
    await form.message.evaluate((textarea: HTMLTextAreaElement) => textarea.setSelectionRange(12, 12));
    await form.message.press('Backspace');
    await form.message.press('Control+a');
    await form.message.press('ArrowLeft');
    for (let step = 0; step < 8; step += 1) await form.message.press('ArrowRight');
    await form.message.press('Control+Space');
    await form.options.filter({ hasText: 'Contact email' }).click();
    expect(await form.native('message')).toBe('Hi {{contact_email}}!');
    await form.message.press('Control+z');
    expect(await form.native('message')).toBe('Hi {{contac_name|you}}!');
  });

  it('open on Ctrl+Space anywhere, never on a paste, on undo or on moving the caret', async () => {
    const form = await openForm();
    await form.message.focus();
    await paste(form.page, 'Hi {{con');
    expect(await form.suggestions.isVisible()).toBe(false);
    await form.message.press('ArrowLeft');
    await form.message.press('ArrowRight');
    await form.message.click();
    expect(await form.suggestions.isVisible()).toBe(false);
    await form.message.press('End');
    await form.message.press('Control+Space');
    expect((await names(form))[0]).toBe('Contact name');
    await form.message.press('Escape');
    await form.message.fill('Hi ');
    await form.message.press('Control+Space');
    await form.message.press('Enter');
    expect(await form.native('message')).toBe('Hi {{contact_name}}');
    await form.message.press('Control+z');
    expect(await form.suggestions.isVisible()).toBe(false);
  });

  it('are closed by Escape, which neither bubble nor page hears of, until these braces are gone', async () => {
    const form = await openForm();
    await form.page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => (document.title = key));
    });
    await form.message.pressSequentially('{{c');
    await form.message.press('Escape');
    expect(await form.suggestions.isVisible()).toBe(false);
    expect(await form.page.title()).not.toBe('Escape');
    await form.message.pressSequentially('o');
    expect(await form.suggestions.isVisible()).toBe(false);
    for (let step = 0; step < 4; step += 1) await form.message.press('Backspace');
    await form.message.pressSequentially('{{c');
    expect(await form.suggestions.isVisible()).toBe(true);
    await form.message.press('Escape');
    await form.message.press('Escape');
    expect(await form.page.title()).toBe('Escape');
  });

  it.each(['|', '}', 'Enter'])('close at %j', async (key) => {
    const form = await openForm();
    await form.message.pressSequentially('{{nothing like it');
    await form.message.press(key);
    expect(await form.suggestions.isVisible()).toBe(false);
  });

  it('close when the focus leaves, by Shift+Tab too', async () => {
    const form = await openForm();
    await form.message.pressSequentially('{{');
    await form.message.press('Shift+Tab');
    expect(await form.suggestions.isVisible()).toBe(false);
    expect(await form.insert.evaluate(hasFocus)).toBe(true);
    expect(await form.native('message')).toBe('{{');
  });

  it('wait for the end of a composition', async () => {
    const form = await openForm({ fields: [{ ID: 7, NAME: 'かな', ENTREE_DEALS: 1 }] });
    await form.message.pressSequentially('{{');
    const devtools = await form.page.context().newCDPSession(form.page);
    await devtools.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    expect((await names(form)).length).toBe(12);
    await devtools.send('Input.insertText', { text: 'かな' });
    expect(await names(form)).toEqual(['かな (Lead)']);
    await form.message.press('Enter');
    expect(await form.native('message')).toBe('{{lead_cf_7}}');
  });

  it('tell a screen reader what is found, and which one is chosen once somebody moves', async () => {
    const form = await openForm();
    const attribute = (name: string): Promise<string | null> => form.message.getAttribute(name);
    expect([await attribute('aria-autocomplete'), await attribute('aria-haspopup'), await attribute('role')]).toEqual([
      'list',
      'listbox',
      null,
    ]);
    await form.message.pressSequentially('{{phone');
    const heard = form.suggestions.locator('[aria-live=assertive]');
    expect(await heard.textContent()).toBe('Found: 2. First: Contact phone. Enter inserts it.');
    expect(await attribute('aria-controls')).toBe(await form.suggestions.getByRole('listbox').getAttribute('id'));
    expect(await attribute('aria-activedescendant')).toBeNull();
    await form.message.press('ArrowDown');
    expect(await attribute('aria-activedescendant')).toBe(await form.options.nth(1).getAttribute('id'));
    expect(await form.options.nth(1).getAttribute('aria-selected')).toBe('true');
    await form.message.press('Backspace');
    expect(await attribute('aria-activedescendant')).toBeNull();
    await form.message.press('Escape');
    expect([await attribute('aria-controls'), await heard.textContent()]).toEqual([null, '']);
  });
});

describe('the place of the suggestions', () => {
  /** How far the list reaches over the bubble at any side, and its distance from the braces that it belongs to. */
  const place = (form: FormInBrowser): Promise<{ over: number; below: number; above: number }> =>
    form.suggestions.evaluate((popup) => {
      const box = popup.getBoundingClientRect();
      const bubble = popup.closest('.digital-pipeline__edit-bubble')!.getBoundingClientRect();
      const text = document.querySelector('.dp-message__copy')!;
      const range = document.createRange();
      const last = [...text.querySelectorAll('span')].find((span) => span.textContent?.includes('{{'))!;
      range.setStart(last.firstChild!, last.textContent.lastIndexOf('{{'));
      range.setEnd(last.firstChild!, last.textContent.lastIndexOf('{{') + 1);
      const letter = range.getBoundingClientRect();
      return {
        over: Math.max(
          box.right - bubble.right,
          bubble.left - box.left,
          box.bottom - bubble.bottom,
          bubble.top - box.top,
        ),
        below: box.top - letter.bottom,
        above: letter.top - box.bottom,
      };
    });

  it('is under the line, inside the bubble', async () => {
    const form = await openForm();
    await form.message.pressSequentially('Dear {{');
    const { over, below } = await place(form);
    expect(over).toBeLessThanOrEqual(0);
    expect(Math.abs(below)).toBeLessThan(6);
  });

  it('is above the line where there is no room under it', async () => {
    const form = await openForm();
    await form.page.setViewportSize({ width: 512, height: 420 });
    await form.message.fill('line\n'.repeat(11));
    await form.message.pressSequentially('{{');
    const { above } = await place(form);
    expect(Math.abs(above)).toBeLessThan(6);
  });

  it.each([['من فضلك {{'], ['x'.repeat(44) + ' {{'], ['line\n'.repeat(40) + '{{']])(
    'stays inside the bubble with %j',
    async (text) => {
      const form = await openForm();
      await form.message.fill(text.slice(0, -2));
      await form.message.pressSequentially('{{');
      expect((await place(form)).over).toBeLessThanOrEqual(0);
    },
  );

  it('stays inside a bubble of half the width: a zoom of 200 %', async () => {
    const form = await openForm({ fields: manyAccountFields(20) }, { bubbleWidth: 320 });
    await form.message.pressSequentially('Hello to you {{');
    expect((await place(form)).over).toBeLessThanOrEqual(0);
  });
});
