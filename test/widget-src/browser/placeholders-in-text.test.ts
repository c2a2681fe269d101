import { describe, expect, it } from 'vitest';
import type { FormInBrowser } from '../../support/browser/form-in-browser';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();
const fields = [{ ID: 501, NAME: 'Delivery date', TYPE_ID: 6, ENTREE_DEALS: 1 }];

const caretAt = (form: FormInBrowser, offset: number): Promise<void> =>
  form.message.evaluate((textarea: HTMLTextAreaElement, at) => {
    textarea.focus();
    textarea.setSelectionRange(at, at);
  }, offset);
const info = (form: FormInBrowser): Promise<string> => form.page.locator('.dp-message__info > span').innerText();
/** The text of the message that is seen, and whether that is what is only tried, in the place of the textarea's. */
const seenText = (form: FormInBrowser): Promise<[string, boolean]> =>
  form.message.evaluate((textarea: HTMLTextAreaElement) => {
    const copy = document.querySelector<HTMLElement>('.dp-message__copy')!;
    const isSeen = (element: Element): boolean => getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)';
    if (isSeen(copy) === isSeen(textarea)) return ['both or none', isSeen(copy)];
    return isSeen(copy) ? [copy.innerText.replace('\u200B', ''), true] : [textarea.value, false];
  });
const fallback = (form: FormInBrowser): ReturnType<FormInBrowser['page']['getByLabel']> =>
  form.page.getByLabel('Text when empty');

describe('placeholders in the text', () => {
  it('are tinted where they stand, unknown ones in another way than by colour', async () => {
    const form = await openForm({ settings: { message: 'Hi {{contact_name}},\n{{weather}}' } });
    const copy = form.page.locator('.dp-message__copy');
    expect(await copy.locator('.dp-message__known').allTextContents()).toEqual(['{{contact_name}}']);
    expect(await copy.locator('.dp-message__unknown').allTextContents()).toEqual(['{{weather}}']);
    const line = (element: Element): string => getComputedStyle(element).textDecorationLine;
    expect(await copy.locator('.dp-message__unknown').evaluate(line)).toBe('underline');
    expect(await copy.locator('.dp-message__known').evaluate(line)).toBe('none');
  });

  it.each([
    'plain',
    'long words '.repeat(60),
    `${'W'.repeat(300)} {{contact_name}}`,
    'trailing blanks      \n\n',
    'a\tb\tc {{lead_id}}',
    'שלום {{contact_name}} עולם',
    '👩‍👩‍👧‍👦 {{contact_name|😀}} '.repeat(20),
    '{{contact_name}} {{lead_cf_501}}\n'.repeat(40),
  ])('lie under their text, line for line: %j', async (text) => {
    const form = await openForm({ fields });
    await form.message.fill(text);
    const [copy, original] = await form.page.evaluate(() =>
      ['.dp-message__copy', 'textarea'].map((selector) => document.querySelector(selector)!.scrollHeight),
    );
    expect(copy).toBe(original);
    await form.message.evaluate((textarea) => textarea.scrollTo(0, textarea.scrollHeight));
    await form.page.waitForFunction(
      () => document.querySelector('.dp-message__copy')!.scrollTop === document.querySelector('textarea')!.scrollTop,
    );
  });

  it.each([
    ['lines', 'line {{contact_name}} and {{weather}}\n'],
    ['words', 'word {{contact_name}} and {{weather}} '],
    ['Hebrew', 'שלום {{contact_name}} עולם {{weather}}\n'],
  ])('are tinted around the caret of a long message too, under their letters: %s', async (_, part) => {
    const form = await openForm({ settings: { message: part.repeat(500) } });
    const tinted = form.page.locator('.dp-message__unknown');
    for (const key of ['End', 'Home', 'PageDown', 'PageDown']) {
      await form.message.press(/Page/.test(key) ? key : `Control+${key}`);
      await form.message.press('End');
      await form.message.press('x');
      await form.page.waitForFunction(
        () => document.querySelector('.dp-message__copy')!.scrollTop === document.querySelector('textarea')!.scrollTop,
      );
      // Where the first and the last tint within the textarea are, the textarea has the letters of the placeholder.
      const under = await tinted.evaluateAll((marks) => {
        const textarea = document.querySelector('textarea')!;
        const { top, bottom } = textarea.getBoundingClientRect();
        const seen = marks
          .map((mark) => mark.getBoundingClientRect())
          .filter((rect) => rect.width > 0 && rect.top > top && rect.bottom < bottom);
        return [seen.at(0), seen.at(-1)].map((rect) => {
          const { left = 0, width = 0, top: y = 0 } = rect ?? {};
          const offset = document.caretPositionFromPoint(left + (width * 2) / 3, y + 10)?.offset ?? 0;
          return textarea.value.slice(0, offset).lastIndexOf('{{weat') > offset - 11;
        });
      });
      expect(under).toEqual([true, true]);
    }
    expect((await form.message.boundingBox())?.height).toBe(320);
  });

  it('are not tinted at other places by a browser that does not tell which letters are seen', async () => {
    const form = await openForm({ settings: { message: `{{weather}}\n${'line\n'.repeat(500)}` } });
    const isTintSeen = await form.page.evaluate(async () => {
      Object.assign(Document.prototype, { caretPositionFromPoint: undefined });
      const textarea = document.querySelector('textarea')!;
      textarea.scrollTo(0, textarea.scrollHeight);
      // The event of scrolling comes before the next picture.
      for (let picture = 0; picture < 2; picture += 1) await new Promise(requestAnimationFrame);
      const tint = document.querySelector('.dp-message__unknown')?.getBoundingClientRect();
      return tint !== undefined && tint.bottom > textarea.getBoundingClientRect().top;
    });
    expect(isTintSeen).toBe(false);
  });

  it('are named beneath the message, by the caret and by the mouse', async () => {
    const form = await openForm({ fields, settings: { message: '{{lead_cf_501}} {{contact.phone}} {{x}}' } });
    expect(await info(form)).toBe('Type {{ to insert a name, a phone number or another placeholder.');
    await form.message.press('Control+Home');
    await form.message.press('ArrowRight');
    expect(await info(form)).toBe('Delivery date, field of the lead');
    // As by the browser's own menu.
    await form.message.evaluate((textarea: HTMLTextAreaElement) => textarea.setSelectionRange(0, 20));
    await form.page.locator('.dp-message__info > span', { hasText: 'Contact phone' }).waitFor();
    await caretAt(form, 5);
    await form.message.press('ArrowRight');
    await form.page.locator('.dp-message__known').nth(1).hover({ force: true });
    expect(await info(form)).toBe('Contact phone');
    await form.page.mouse.move(0, 0);
    expect(await info(form)).toBe('Delivery date, field of the lead');
  });

  it.each([
    ['Backspace', 19, 'Hi !'],
    ['Delete', 3, 'Hi !'],
    ['Backspace', 18, 'Hi {{contact_name}!'],
    ['Delete', 4, 'Hi {contact_name}}!'],
    ['Backspace', 3, 'Hi{{contact_name}}!'],
    ['Delete', 19, 'Hi {{contact_name}}'],
  ])('are one thing for %s at %i, and come back by one Ctrl+Z', async (key, offset, left) => {
    const message = 'Hi {{contact_name}}!';
    const form = await openForm({ settings: { message } });
    await caretAt(form, offset);
    await form.message.press(key);
    expect(await form.native('message')).toBe(left);
    await form.message.press('Control+z');
    expect(await form.native('message')).toBe(message);
  });

  it('are taken letter by letter while nobody knows them, or while some text is selected', async () => {
    const form = await openForm({ settings: { message: '{{contact_nmae}} {{lead_id}}' } });
    await caretAt(form, 16);
    await form.message.press('Backspace');
    expect(await form.native('message')).toBe('{{contact_nmae} {{lead_id}}');
    await form.message.evaluate((textarea: HTMLTextAreaElement) => textarea.setSelectionRange(26, 27));
    await form.message.press('Backspace');
    expect(await form.native('message')).toBe('{{contact_nmae} {{lead_id}');
  });
});

describe('text for empty fields', () => {
  it('is typed beneath the message, by somebody who does not know the bar', async () => {
    const form = await openForm();
    expect(await fallback(form).isVisible()).toBe(false);
    await form.message.pressSequentially('Hi {{contact_na');
    await form.message.press('Enter');
    await form.page.getByRole('button', { name: 'When fields are empty' }).click();
    for (const begun of ['t', 'th']) {
      await fallback(form).press(begun.slice(-1));
      expect(await form.native('message')).toBe(`Hi {{contact_name|${begun}}}`);
      expect(await form.preview.innerText()).toBe(`Hi ${begun}`);
      expect(await seenText(form)).toEqual([`Hi {{contact_name|${begun}}}`, true]);
    }
    await fallback(form).pressSequentially('ere');
    expect(await form.native('message')).toBe('Hi {{contact_name|there}}');
    await fallback(form).press('Enter');
    await form.page.keyboard.type('!');
    expect(await form.native('message')).toBe('Hi {{contact_name|there}}!');
    expect(await form.message.inputValue()).toBe('Hi {{contact_name|there}}!');
    expect(await seenText(form)).toEqual(['Hi {{contact_name|there}}!', false]);
  });

  it('is no longer seen in the message after Escape', async () => {
    const form = await openForm({ settings: { message: '{{contact_name}}' } });
    await form.message.press('Control+End');
    await form.message.press('ArrowLeft');
    await fallback(form).pressSequentially('x');
    expect(await seenText(form)).toEqual(['{{contact_name|x}}', true]);
    await fallback(form).press('Escape');
    expect(await seenText(form)).toEqual(['{{contact_name}}', false]);
  });

  it('is what a click on a placeholder is for: told once one is seen to be empty, not where that is meant', async () => {
    const message = 'Hi {{contact_name}}, {{company_name|}} {{lead_id}}!';
    const form = await openForm({ settings: { message } });
    const told = 'Click a placeholder in the message to set its text when empty.';
    expect(await info(form)).not.toBe(told);
    await form.page.getByRole('button', { name: 'When fields are empty' }).click();
    expect(await info(form)).toBe(told);
    await caretAt(form, 5);
    await form.message.press('ArrowRight');
    await fallback(form).fill('you');
    await fallback(form).press('Tab');
    await caretAt(form, 0);
    await form.message.press('ArrowLeft');
    expect(await info(form)).toBe('Type {{ to insert a name, a phone number or another placeholder.');
  });

  it('is one step of undo', async () => {
    const form = await openForm({ settings: { message: 'Hi {{contact_name}}!' } });
    await caretAt(form, 10);
    await form.message.press('ArrowRight');
    await fallback(form).fill('there');
    await fallback(form).press('Enter');
    await form.message.press('Control+z');
    expect(await form.native('message')).toBe('Hi {{contact_name}}!');
  });

  it('is no step of undo where somebody only looks at it', async () => {
    const form = await openForm({ settings: { message: 'Hi {{contact_name}}' } });
    await form.message.press('Control+End');
    await form.message.press('!');
    await form.message.press('ArrowLeft');
    await fallback(form).focus();
    await fallback(form).press('Enter');
    await form.message.press('Control+z');
    expect(await form.native('message')).toBe('Hi {{contact_name}}');
  });

  it('is kept when somebody goes on by Tab, or clicks Done', async () => {
    const form = await openForm({ settings: { message: '{{contact_name}}' } });
    await caretAt(form, 10);
    await form.message.press('ArrowRight');
    await fallback(form).fill('you');
    await fallback(form).press('Tab');
    expect(await form.message.inputValue()).toBe('{{contact_name|you}}');
    expect(await form.message.evaluate((element) => element === document.activeElement)).toBe(false);

    await form.message.focus();
    await caretAt(form, 10);
    await form.message.press('ArrowRight');
    await fallback(form).fill('dear customer');
    await form.done.click();
    expect((await form.stored())?.['message']).toBe('{{contact_name|dear customer}}');
  });

  it('is left as it was by Escape, changed, taken out, and takes no braces', async () => {
    const form = await openForm({ settings: { message: '{{contact_name|you}}' } });
    const begin = async (): Promise<void> => {
      await caretAt(form, 10);
      await form.message.press('ArrowRight');
    };
    await begin();
    expect(await fallback(form).inputValue()).toBe('you');
    await fallback(form).fill('x');
    await fallback(form).press('Escape');
    expect(await form.native('message')).toBe('{{contact_name|you}}');
    await begin();
    await fallback(form).fill('a|{b}');
    await fallback(form).press('Enter');
    expect(await form.native('message')).toBe('{{contact_name|a|b}}');
    await begin();
    await fallback(form).fill('');
    await fallback(form).press('Enter');
    expect(await form.native('message')).toBe('{{contact_name}}');
  });

  it.each(['{{lead_id}}', '{{weather}}', 'words'])('is not asked for in %j', async (message) => {
    const form = await openForm({ settings: { message } });
    await caretAt(form, 3);
    await form.message.press('ArrowRight');
    expect(await fallback(form).isVisible()).toBe(false);
  });
});
