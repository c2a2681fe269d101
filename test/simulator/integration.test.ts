import { describe, expect, it } from 'vitest';
import { widgetPages } from './support/open-page';

const openPage = widgetPages();

describe('the integration', () => {
  it('is refused with a blank field and installed when both are filled', async () => {
    const { page } = await openPage();
    expect(await page.locator('.integration').innerText()).toMatch(/Pipeline messages[^]*Not installed/);
    await page.click('.js-open-integration');
    await page.fill('.modal [name=login]', 'me');
    await page.click('.js-widget-install');
    expect(await page.locator('.modal [role=alert]').innerText()).toContain('the widget does not accept');
    expect(await page.locator('.notice').innerText()).toContain('Password');
    expect(await page.locator('.widget-state__name').innerText()).toBe('Not configured');

    await page.fill('.modal [name=password]', 'secret');
    await page.click('.js-widget-install');
    await page.waitForSelector('.modal', { state: 'detached' });
    expect(await page.locator('.integration__status').innerText()).toBe('Installed');

    // The widget's own notice says nothing of its kind, the page's does.
    const kinds = page.locator('.notice').evaluateAll((all) => all.map(({ className }) => className));
    expect(await kinds).toEqual(['notice notice_news', 'notice notice_good']);
    const colours = await page.evaluate(() =>
      ['news', 'good', 'warning', 'error'].map((kind) => {
        const notice = document.createElement('div');
        notice.className = `notice notice_${kind}`;
        document.querySelector('.notices')?.append(notice);
        return getComputedStyle(notice).borderLeftColor;
      }),
    );
    expect(new Set(colours).size).toBe(4);
  });

  it('is asked as switched off while it is off, and started anew when it is switched on', async () => {
    const user = await openPage();
    const { page } = user;
    await user.install();
    await page.click('.js-open-integration');
    await page.click('.switcher');
    await page.getByText('The integration is switched off.').waitFor();
    expect(await page.locator('.switcher').innerText()).toBe('Switched off');
    await page.click('.js-widget-save');
    await page.waitForSelector('.modal', { state: 'detached' });
    await page.click('.js-open-integration');
    await page.click('.switcher');
    await page.getByText('The integration is switched on.').waitFor();
    await page.click('.switcher');
    await page.locator('.switcher', { hasText: 'Switched off' }).waitFor();
    await page.click('.switcher');
    await page.locator('.switcher', { hasText: 'Switched on' }).waitFor();
    await page.keyboard.press('Escape');
    const calls = (await user.log())
      .toReversed()
      .map((line) => /(init|destroy|onSave)\(({"active":"[YN]")?/.exec(line));
    expect(calls.flatMap((call) => (call ? [`${call[1]} ${call[2]?.at(-2) ?? ''}`.trim()] : []))).toEqual([
      'init',
      'onSave Y',
      'onSave N',
      'destroy',
      'onSave N',
      'init',
      'onSave Y',
      'onSave N',
      'destroy',
      'init',
      'onSave Y',
    ]);
  });

  it('is destroyed when it is switched off, sends no hooks then, and can be uninstalled', async () => {
    const user = await openPage();
    const { page } = user;
    await user.install();
    await page.click('.js-open-integration');
    await page.click('.switcher');
    await page.getByText('The integration is switched off.').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.integration__status').innerText()).toBe('Switched off');
    expect((await user.log()).filter((line) => /onSave|destroy/.test(line)).slice(0, 2)).toMatchObject([
      expect.stringContaining('destroy()'),
      expect.stringContaining('"active":"N"'),
    ]);

    await user.addMessage('discussion', 'Hello');
    await user.save();
    await user.move(123123, 1);
    expect(await page.locator('.desk__requests').innerText()).toContain(
      'No action ran: the integration is not installed (or is switched off), and none of the saved actions (1) stands here',
    );

    await user.goTo('integrations');
    await page.click('.js-open-integration');
    await page.click('.js-widget-uninstall');
    expect(await page.locator('.integration__status').innerText()).toBe('Not installed');
  });
});
