import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../support/hostile-texts';
import { widgetPages } from './support/open-page';
import { installed, savedMessage } from './support/stored';

const openPage = widgetPages();

async function placeOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const place = await locator.boundingBox();
  if (!place) throw new Error(`${String(locator)} is not to be seen.`);
  return place;
}

describe('an action', () => {
  it('is found again, whole, after Done, Save and a reload', async () => {
    const user = await openPage();
    const { page } = user;
    await user.addAction('discussion');
    expect(await user.done.isDisabled()).toBe(true);
    await user.message.fill('Hello {{contact_name}},\nsee you "soon" <b>&</b>');
    await user.bubble.locator('.control-checkbox').click();
    await user.done.click();
    await user.save();
    await page.locator('.notice', { hasText: 'Saved.' }).waitFor();
    expect(await page.locator('.state-panel pre').textContent()).toContain('"only_main": "1"');

    await page.reload();
    await user.tiles.first().click();
    expect(await user.message.inputValue()).toBe('Hello {{contact_name}},\nsee you "soon" <b>&</b>');
    expect(await user.bubble.locator('input[type=checkbox]').isChecked()).toBe(true);
    expect(await user.done.isDisabled()).toBe(true);
  });

  it('shows a message of three lines, its notes, the box and Done together on a small screen', async () => {
    const user = await openPage({ installation: installed });
    await user.page.setViewportSize({ width: 1280, height: 720 });
    await user.addAction('offer');
    await user.message.fill(
      'Hi {{contact_name}},\nyour order {{lead_nmae}} is ready.\n{contact_name} }} {{a}} {lead_id}',
    );
    await user.bubble.getByRole('button', { name: 'and 2 more' }).waitFor();
    await user.page.evaluate(() => scrollTo(0, 0));
    const shown = ['label', 'textarea', '.dp-message__note', '.dp-message__preview', '.control-checkbox'];
    for (const part of [...shown.map((selector) => user.bubble.locator(selector).first()), user.done]) {
      const { y, height } = await placeOf(part);
      expect(y).toBeGreaterThan(0);
      expect(y + height, String(part)).toBeLessThanOrEqual(720);
    }
  });

  it('is gone after Cancel of its first bubble, Delete, or Cancel of the page', async () => {
    const user = await openPage();
    const { page } = user;
    await user.addAction('offer');
    await page.click('.js-trigger-cancel');
    expect(await user.tiles.count()).toBe(0);

    await user.addAction('offer');
    await user.message.fill('Not stored yet');
    for (const answer of ['dismiss', 'accept'] as const) {
      expect(await user.message.inputValue()).toBe('Not stored yet');
      const asked = page.waitForEvent('dialog');
      await Promise.all([asked.then((dialog) => dialog[answer]()), page.click('.js-trigger-cancel')]);
      expect((await asked).message()).toContain('never stored');
    }
    expect(await user.tiles.count()).toBe(0);

    await user.addMessage('offer', 'One');
    await user.tiles.first().press('Enter');
    await page.click('.digital-pipeline__edit-delete');
    expect(await user.tiles.count()).toBe(0);

    await user.addMessage('offer', 'Two');
    await page.click('.digital-pipeline__cancel-button');
    expect(await user.tiles.count()).toBe(0);
  });

  it('has its own text beside another tile of the widget', async () => {
    const actions = [savedMessage('discussion', 'First'), savedMessage('discussion', 'Second', { id: 1002 })];
    const user = await openPage({ view: 'pipeline', actions });
    for (const [index, text] of ['First', 'Second'].entries()) {
      await user.tiles.nth(index).click();
      expect(await user.message.inputValue()).toBe(text);
      await user.page.click('.js-trigger-cancel');
    }
    const [one, two] = [await placeOf(user.tiles.nth(0)), await placeOf(user.tiles.nth(1))];
    expect(two.y).toBeGreaterThan(one.y + one.height);
  });

  it('is not dropped while it is being edited, by opening another tile or by leaving the view', async () => {
    const user = await openPage({ actions: [savedMessage('discussion', 'First')] });
    await user.addAction('offer');
    await user.message.fill('Second, unfinished');
    await user.tiles.first().click();
    await user.page.getByText('An action is being edited').waitFor();
    await user.goTo('events');
    await user.goTo('pipeline');
    expect(await user.message.inputValue()).toBe('Second, unfinished');
    await user.done.click();
    expect(await user.tiles.count()).toBe(2);
  });

  it('is not left out without a word when the page is saved, or left, while it is edited', async () => {
    const user = await openPage();
    const { page } = user;
    await user.addMessage('discussion', 'First');
    await user.addAction('offer');
    await user.message.fill('Second, unfinished');
    for (const name of ['save', 'cancel']) {
      await page.click(`.digital-pipeline__${name}-button`);
      await page.getByText('An action is being edited').waitFor();
      await page.click('.notice__close');
    }
    expect(await user.message.inputValue()).toBe('Second, unfinished');
    const asked = page.waitForEvent('dialog');
    await Promise.all([asked.then((dialog) => dialog.accept()), page.reload()]);
    expect((await asked).type()).toBe('beforeunload');
  });

  it('takes the notices of another view away', async () => {
    const user = await openPage();
    await user.install();
    expect(await user.page.locator('.notice').count()).toBe(1);
    await user.goTo('pipeline');
    expect(await user.page.locator('.notice').count()).toBe(0);
  });

  it('is stretched by the mouse and by arrow keys', async () => {
    const user = await openPage({ view: 'pipeline', actions: [savedMessage('discussion', 'Hello')] });
    const { page } = user;
    const { width: narrow } = await placeOf(user.tiles.first());
    const handle = page.locator('.ui-resizable-handle');
    await handle.press('ArrowRight');
    expect(await handle.getAttribute('aria-valuetext')).toBe('2 of 5 stages');

    const grip = await placeOf(handle);
    const target = await placeOf(page.locator('.digital-pipeline__table [data-stage-id="142"]'));
    await page.mouse.move(grip.x + 4, grip.y + 20);
    await page.mouse.down();
    await page.mouse.move(target.x + 30, grip.y + 20, { steps: 4 });
    await page.mouse.up();
    expect(await handle.getAttribute('aria-valuetext')).toBe('4 of 5 stages');
    expect((await placeOf(user.tiles.first())).width).toBeGreaterThan(narrow * 4);
    for (let press = 0; press < 9; press += 1) await handle.press('ArrowLeft');
    expect(await handle.getAttribute('aria-valuenow')).toBe('1');
  });

  it('keeps hostile texts as they are and lets none of them run', async () => {
    const user = await openPage();
    const { page } = user;
    await user.addAction('initial');
    const texts = hostileTexts.filter((text) => text.length < 1000).join('\n');
    await user.message.fill(texts);
    await user.done.click();
    await user.save();
    await page.reload();
    await user.tiles.first().click();
    expect(await user.message.inputValue()).toBe(texts);
    expect(await page.evaluate('window.broken')).toBeUndefined();
  });
});
