import { describe, expect, it } from 'vitest';
import { contrast, paintedTexts } from '../browser/contrast';
import { widgetPages } from './support/open-page';

const openPage = widgetPages();

describe('the host controls', () => {
  it.each(['en', 'es', 'pt', 'tr', 'id'])('show the widget in %s', async (language) => {
    const user = await openPage();
    await user.control('language', language);
    await user.addAction('initial');
    const { default: texts } = (await import(`../../i18n/${language}.json`)) as {
      default: { dp: { settings: { message: string } } };
    };
    expect(await user.bubble.locator('label').allInnerTexts()).toContain(texts.dp.settings.message);
  });

  it.each([
    ['theme', 'dark', "document.documentElement.dataset.theme === 'dark'"],
    ['jquery', 'newer', "jQuery.fn.jquery === '3.8.0'"],
    ['jquery', '2.1.3', "jQuery.fn.jquery === '2.1.3'"],
    ['app', 'absent', "typeof APP === 'undefined'"],
    ['fields', '10000', "APP.constant('account').cf.length === 10000"],
    ['entity', 'customers', "APP.getBaseEntity() === 'customers'"],
    ['width', '900', "document.querySelector('.view').offsetWidth === 900"],
    ['texts', 'none', 'true'],
    ['texts', 'only widget', 'true'],
    ['formComes', 'late', 'true'],
    ['formComes', 'in parts', 'true'],
    ['formReads', 'after dpSettings', 'true'],
    ['dpSettingsGets', 'form and button', 'true'],
    ['doneAsks', 'onSave', 'true'],
    ['doneChecks', 'required fields', 'true'],
  ])('set %s to %s, and the form still works', async (name, value, holds) => {
    const user = await openPage();
    await user.control(name, value);
    expect(await user.page.evaluate(holds)).toBe(true);
    await user.addMessage('initial', 'Hello');
    await user.tiles.first().click();
    await user.message.waitFor();
    expect(await user.message.inputValue()).toBe('Hello');
    expect(user.errors).toEqual([]);
  });

  it('let Done refuse an empty message, where that is switched on', async () => {
    const user = await openPage();
    await user.control('doneChecks', 'required fields');
    await user.addAction('initial');
    await user.bubble.locator('.control-checkbox').click();
    await user.done.click();
    expect(await user.bubble.getByRole('alert').innerText()).toContain('a required field is empty');
  });

  it('use the codes of customers in their pipeline', async () => {
    const user = await openPage();
    await user.install();
    await user.control('entity', 'customers');
    await user.addMessage('discussion', 'Hello');
    await user.save();
    await user.move(123123, 1);
    expect(await user.page.locator('.request h4').innerText()).toContain('21 customer_period_changed');
  });

  it('list the callbacks with arguments, result and time, and the findings of the checker', async () => {
    const user = await openPage();
    await user.install();
    const log = await user.log();
    expect(log.join('\n')).toMatch(
      /onSave\(\{"active":"Y","fields":\{"login":"me","password":"secret"\}\}\)\n+true, [\d.]+ ms/,
    );
    await user.page.locator('.js-findings code').first().waitFor();
    expect(await user.page.locator('.js-findings').innerText()).toContain('manifest/webhook-url');
  });

  it.each(['light', 'dark'])('keep every text of the page readable in the %s theme', async (theme) => {
    const user = await openPage();
    await user.control('theme', theme);
    expect(await user.page.locator('header').innerText()).toContain('local model of Kommo');
    for (const view of ['integrations', 'pipeline', 'events', 'host'] as const) {
      await user.goTo(view);
      const contrasts = (await user.page.evaluate(paintedTexts, 'body')).map(contrast);
      expect(Math.min(...contrasts), view).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('reset everything', async () => {
    const user = await openPage();
    await user.addMessage('discussion', 'Hello');
    await user.save();
    await user.goTo('host');
    await user.page.click('.js-reset');
    await user.page.waitForSelector('.integration');
    await user.goTo('pipeline');
    expect(await user.tiles.count()).toBe(0);
  });
});
