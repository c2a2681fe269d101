import { describe, expect, it } from 'vitest';
import { contrast, paintedTexts } from '../support/browser/contrast';
import { foreignWidget } from './support/foreign-widget';
import { widgetPages } from './support/open-page';
import { browserSimulators } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openPage = widgetPages();
const openSimulator = browserSimulators();

describe('the host controls', () => {
  it.each(['en', 'es', 'pt', 'tr', 'id'])('show the widget in %s', async (language) => {
    const user = await openPage();
    await user.control('language', language);
    await user.addAction('initial');
    const label = language === 'en' ? 'Message' : `Message (${language})`;
    expect(await user.bubble.locator('label').allInnerTexts()).toContain(label);
  });

  it.each([
    ['theme', 'dark', "document.documentElement.dataset.theme === 'dark'"],
    ['jquery', 'newer', "jQuery.fn.jquery === '3.8.0'"],
    ['jquery', '2.1.3', "jQuery.fn.jquery === '2.1.3'"],
    ['app', 'absent', "typeof APP === 'undefined'"],
    ['fields', '10000', "APP.constant('account').cf.length === 10000"],
    ['entity', 'customers', "APP.getBaseEntity() === 'customers'"],
    ['width', '900', "document.querySelector('.view').offsetWidth === 900"],
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

  it.each([
    ['whole', 'Pipeline messages', ['Message']],
    ['only widget', 'Pipeline messages', []],
    ['none', 'widget.name', []],
  ])('give the widget of its texts: %s', async (value, title, labels) => {
    const user = await openPage();
    await user.control('texts', value);
    await user.addMessage('initial', 'Hello');
    expect(await user.tiles.locator('.digital-pipeline__short-task-title').innerText()).toBe(title);
    await user.tiles.click();
    const found = await user.bubble.locator('label').allInnerTexts();
    expect(found.filter((label) => label === 'Message')).toEqual(labels);
    await user.message.fill('Changed');
    await user.done.click();
    expect(user.errors).toEqual([]);
  });

  it.each([
    ['at once', true, true],
    ['in parts', true, false],
    ['late', false, false],
  ])('let the form come %s', async (value, bubble, field) => {
    const user = await openPage();
    await user.control('formComes', value);
    await user.addMessage('initial', 'Hello');
    const atOnce = await user.tiles.evaluate((head: HTMLElement) => {
      head.click();
      const opened = document.querySelector('.digital-pipeline__edit-bubble');
      return [opened !== null, Boolean(opened?.querySelector('[name=message]'))];
    });
    expect(atOnce).toEqual([bubble, field]);
    await user.message.waitFor();
    expect(await user.message.inputValue()).toBe('Hello');
  });

  it.each([
    ['before dpSettings', '"message": ""', ['2']],
    ['after dpSettings', '"message": "set for you"', []],
  ])('let Kommo read the form %s', async (value, stored, warnings) => {
    const { page } = await openSimulator(foreignWidget('silent-value'), (opened) => opened.clock.install());
    const user = new SimulatorUser(page);
    await user.control('formReads', value);
    await user.addAction('initial');
    await page.selectOption('.digital-pipeline__condition', 'chat');
    // Longer than the page takes to notice a value that was set in silence.
    await page.clock.runFor(600);
    await user.done.click();
    await user.save();
    expect(await page.locator('.state-panel pre').textContent()).toContain(stored);
    expect(await page.locator('.log-count:visible').allInnerTexts()).toEqual(warnings);
  });

  it.each([
    ['dpSettingsGets', 'nothing', 'dpSettings()'],
    ['dpSettingsGets', 'form and button', 'dpSettings($(form.digital-pipeline__edit-forms), $(button.'],
    ['doneAsks', 'onSave', 'onSave({"active":"Y","fields":{"message":"Hello"'],
  ])('let %s be %s', async (name, value, logged) => {
    const user = await openPage();
    await user.control(name, value);
    await user.addMessage('initial', 'Hello');
    expect((await user.log()).join('\n')).toContain(logged);
  });

  it('let nobody be asked by Done, at first', async () => {
    const user = await openPage();
    await user.addMessage('initial', 'Hello');
    expect((await user.log()).join('\n')).not.toContain('onSave');
  });

  it.each([
    ['entering', 'moved', '14 lead_status_changed, went_to_trigger'],
    ['entering', 'moved_inside', '15 lead_appeared_in_status, went_to_trigger'],
    ['leaving', 'moved_inside', '15 lead_appeared_in_status, went_from_trigger'],
    ['leaving', 'moved', '14 lead_status_changed, went_from_trigger'],
  ])('let the code on %s be %s', async (name, value, title) => {
    const user = await openPage();
    await user.install();
    await user.control(name, value);
    await user.addMessage('discussion', 'Hello');
    await user.save();
    await user.move(123123, name === 'entering' ? 1 : 2);
    expect(await user.page.locator('.request h4').innerText()).toContain(title);
  });

  it.each([
    ['left out', false],
    ['sent', true],
  ])('let the keys that nobody promises be %s', async (value, sent) => {
    const user = await openPage();
    await user.install();
    await user.control('extraKeys', value);
    await user.addMessage('discussion', 'Hello');
    await user.save();
    await user.move(123123, 1);
    expect((await user.sendFirst()).includes('action%5Bcode%5D=send_widget_hook')).toBe(sent);
  });

  it('tell which of the undocumented ones were changed, and the codes of the pipeline that is chosen', async () => {
    const user = await openPage();
    await user.control('entity', 'customers');
    const note = user.page.locator('fieldset .note');
    expect(await note.innerText()).toContain('start on the stricter setting');
    const codes = user.page.locator('select[name=entering] option');
    expect(await codes.allInnerTexts()).toEqual(['21 customer_period_changed', '22 customer_appeared_in_period']);
    await user.control('entering', 'moved_inside');
    expect(await note.innerText()).toContain('Changed by you: “Code on entering an action”');
    expect(await user.page.locator('.js-log-idle').innerText()).toContain('Nothing yet');
  });

  it('name the language that is shown, where the archive lacks the usual one', async () => {
    const source = foreignWidget('libraries');
    const load = async (): Promise<Map<string, Buffer>> => {
      const files = new Map(await source.load());
      const texts = files.get('i18n/en.json') as Buffer;
      files.delete('i18n/en.json');
      return files.set('i18n/ru.json', texts);
    };
    const { page } = await openSimulator({ ...source, load });
    await page.click('[data-view=host]');
    expect(await page.locator('select[name=language]').inputValue()).toBe('ru');
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
    user.page.once('dialog', (dialog) => void dialog.dismiss());
    await user.page.click('.js-reset');
    await user.goTo('pipeline');
    expect(await user.tiles.count()).toBe(1);
    user.page.once('dialog', (dialog) => void dialog.accept());
    await user.page.click('.js-reset');
    await user.page.waitForSelector('.integration');
    await user.goTo('pipeline');
    expect(await user.tiles.count()).toBe(0);
  });
});
