import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectPaths, repositoryRoot } from '../../../shared/paths';
import { manyAccountFields } from '../../support/account-fields';
import { contrast, paintedRing, paintedTexts } from '../../support/browser/contrast';
import { browserForms } from '../../support/browser/open-form';
import { overflow } from '../../support/browser/overflow';
import { pictureSeen } from '../../support/browser/picture-seen';

const openForm = browserForms();
const themes = ['light', 'dark'] as const;
const settings = {
  message: 'Hi {{contact_name|there}},\nyour order {{lead_id}} is on its way.\n\nYours, {{company_nmae}}',
  only_main: '1',
};
const { dist } = projectPaths(repositoryRoot);

const groundOf = (element: Element): string => getComputedStyle(element).backgroundColor;

beforeAll(() => mkdir(dist, { recursive: true }));

describe.each(themes)('the form in a %s page', (theme) => {
  it('can be read: every text has a contrast of 4.5 to 1', async () => {
    const { page, insert, picker } = await openForm({ settings, fields: manyAccountFields(20) }, { theme });
    await insert.click();
    expect(await picker.evaluate(groundOf)).toBe(
      await page.locator('.digital-pipeline__edit-bubble').evaluate(groundOf),
    );
    const contrasts = (await page.evaluate(paintedTexts, '.dp-message')).map(contrast);
    expect(contrasts.length).toBeGreaterThan(20);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows where the focus is', async () => {
    const form = await openForm({ settings, fields: manyAccountFields(20) }, { theme });
    const box = form.page.locator('.control-checkbox');
    for (const [focused, ringed] of [
      [form.message, form.message],
      [form.insert, form.insert],
      [form.preview, form.preview],
      [form.checkbox, box],
    ] as const) {
      await focused.focus();
      await form.page.keyboard.press('Shift');
      expect(await ringed.evaluate((element) => getComputedStyle(element).outline)).toMatch(/solid 2px/);
      expect(contrast(await ringed.evaluate(paintedRing, 'outlineColor' as const))).toBeGreaterThanOrEqual(3);
    }
  });

  it('frames what is filled in, in no colour of a link, and marks what is empty with words', async () => {
    const message = '{{contact_name}} {{company_name}}';
    const { page, preview } = await openForm({ settings: { message } }, { theme });
    const value = preview.locator('.dp-message__value').first();
    expect(contrast(await value.evaluate(paintedRing, 'borderTopColor' as const))).toBeGreaterThanOrEqual(3);
    const look = await value.evaluate((element) => {
      const { textDecorationLine, borderStyle, borderColor, color } = getComputedStyle(element);
      const [red, green, blue] = borderColor.match(/\d+/g) ?? [];
      const isGrey = red === green && green === blue;
      return [textDecorationLine, borderStyle, isGrey, color === getComputedStyle(element.parentElement!).color];
    });
    expect(look).toEqual(['none', 'solid', true, true]);
    expect(await page.locator('.dp-message__preview').evaluate((box) => getComputedStyle(box).borderStyle)).toBe(
      'solid',
    );
    await page.getByRole('button', { name: 'When fields are empty' }).click();
    expect(await preview.ariaSnapshot()).toContain('empty: Contact name empty: Company name');
  });

  it('is pictured in dist/ for people to look at', async () => {
    const { page } = await openForm({ settings, fields: manyAccountFields(20) }, { theme });
    const bubble = page.locator('.digital-pipeline__edit-bubble');
    const picture = await bubble.screenshot({ path: join(dist, `form-${theme}.png`) });
    const { width, height, ground, colours } = await page.evaluate(pictureSeen, picture.toString('base64'));
    const box = await bubble.boundingBox();
    expect([width, height]).toEqual([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]);
    expect(theme === 'light' ? 255 - ground : ground).toBeLessThan(80);
    // Text, frames and tints, with their edges: an empty form has a few dozen.
    expect(colours).toBeGreaterThan(200);
  });
});

describe('the form', () => {
  it.each([400, 480, 600])('fits into a bubble of %i pixels', async (bubbleWidth) => {
    const long = `{{${'long_'.repeat(20)}}} ${'W'.repeat(200)}`;
    const fields = [{ ID: 1, NAME: 'N'.repeat(200), ENTREE_DEALS: 1 }, ...manyAccountFields(20)];
    const { page } = await openForm({ settings: { message: long }, fields }, { bubbleWidth });
    expect(await page.evaluate(overflow)).toBe(0);
  });

  it('fits with labels that nobody can break', async () => {
    const word = 'W'.repeat(120);
    const langs = { widget: {}, dp: { settings: { message: word, only_main: word } }, form: { placeholders: word } };
    const { page } = await openForm({ langs, fields: manyAccountFields(20) }, { bubbleWidth: 400 });
    expect(await page.evaluate(overflow)).toBe(0);
  });

  it('runs from right to left in a language that does', async () => {
    const form = await openForm({ settings: { message: 'مرحبا {{contact_name}}' } });
    expect(await form.message.evaluate((textarea) => getComputedStyle(textarea).direction)).toBe('rtl');
  });

  it('has a textarea that grows and shrinks with its text, up to a limit', async () => {
    const { message } = await openForm();
    const height = async (): Promise<number> => (await message.boundingBox())?.height ?? 0;
    const empty = await height();
    await message.fill('line\n'.repeat(7));
    const grown = await height();
    expect(grown).toBeGreaterThan(empty + 60);
    expect(await message.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    await message.fill('line\n'.repeat(200));
    expect(await height()).toBeLessThanOrEqual(320);
    await message.fill('');
    expect(await height()).toBe(empty);
  });

  it('is of its full height when it is opened with a long text', async () => {
    const { message } = await openForm({ settings: { message: `${'word '.repeat(60)}\nend` } });
    expect(await message.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  });

  it('marks its box as ticked for the eye too', async () => {
    const form = await openForm({ settings: { only_main: '' } });
    await form.page.locator('label', { hasText: 'Send to the main contact only' }).click();
    expect(await form.native('only_main')).toBe('1');
    expect(await form.page.locator('.control-checkbox.is-checked').count()).toBe(1);
  });
});
