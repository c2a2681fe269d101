import { describe, expect, inject, it } from 'vitest';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { hostileTexts } from '../support/hostile-texts';
import { browserSimulators } from './support/test-simulator';
import { User } from './support/user';

const openSimulator = browserSimulators();

async function openPage(): Promise<User & { errors: string[] }> {
  const { page, errors } = await openSimulator(zipSource(inject('archive')), (opened) =>
    opened.clock.setFixedTime(1_491_300_016_000),
  );
  return Object.assign(new User(page), { errors });
}

/** The body that a receiver gets, pair by pair. */
function formBody(type: string, status: number, direction: string, message: string): string {
  return [
    ...type.split(' ').map((value, index) => `event%5B${['type', 'type_code'][index]}%5D=${value}`),
    'event%5Btime%5D=1491300016',
    'event%5Bdata%5D%5Bid%5D=123123',
    'event%5Bdata%5D%5Belement_type%5D=2',
    `event%5Bdata%5D%5Bstatus_id%5D=${status}`,
    'event%5Bdata%5D%5Bpipeline_id%5D=123456',
    `event%5Bdata%5D%5Bdirection_of_movement%5D=${direction}`,
    `action%5Bsettings%5D%5Bwidget%5D%5Bsettings%5D%5Bmessage%5D=${message}`,
    'action%5Bsettings%5D%5Bwidget%5D%5Bsettings%5D%5Bonly_main%5D=',
    'subdomain=my_company',
    'account_id=30441694',
  ].join('&');
}

describe('the integration', () => {
  it('is refused with a blank field and installed when both are filled', async () => {
    const { page } = await openPage();
    expect(await page.locator('.integration').innerText()).toMatch(/Pipeline messages[^]*Not installed/);
    await page.click('.js-open-integration');
    await page.fill('.modal [name=login]', 'me');
    await page.click('.js-widget-install');
    expect(await page.locator('.modal [role=alert]').innerText()).toContain('onSave did not allow it');
    expect(await page.locator('.notice').innerText()).toContain('Password');
    expect(await page.locator('.widget-state__name').innerText()).toBe('Not configured');

    await page.fill('.modal [name=password]', 'secret');
    await page.click('.js-widget-install');
    await page.waitForSelector('.modal', { state: 'detached' });
    expect(await page.locator('.integration__status').innerText()).toBe('Installed');
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
    expect(await page.locator('.desk__requests').innerText()).toContain('not installed and switched on');

    await user.goTo('integrations');
    await page.click('.js-open-integration');
    await page.click('.js-widget-uninstall');
    expect(await page.locator('.integration__status').innerText()).toBe('Not installed');
  });
});

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
    expect(await page.locator('.state-panel pre').textContent()).toContain('"only_main": "1"');

    await page.reload();
    await user.tiles.first().click();
    expect(await user.message.inputValue()).toBe('Hello {{contact_name}},\nsee you "soon" <b>&</b>');
    expect(await user.bubble.locator('input[type=checkbox]').isChecked()).toBe(true);
    expect(await user.done.isDisabled()).toBe(true);
  });

  it('is gone after Cancel of its first bubble, Delete, or Cancel of the page', async () => {
    const user = await openPage();
    const { page } = user;
    await user.addAction('offer');
    await page.click('.js-trigger-cancel');
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
    const user = await openPage();
    await user.addMessage('discussion', 'First');
    await user.addMessage('discussion', 'Second');
    for (const [index, text] of ['First', 'Second'].entries()) {
      await user.tiles.nth(index).click();
      expect(await user.message.inputValue()).toBe(text);
      await user.page.click('.js-trigger-cancel');
    }
    const [one, two] = [await user.tiles.nth(0).boundingBox(), await user.tiles.nth(1).boundingBox()];
    expect(two?.y).toBeGreaterThan((one?.y ?? 0) + (one?.height ?? 0));
  });

  it('is stretched by the mouse and by arrow keys', async () => {
    const user = await openPage();
    const { page } = user;
    await user.addMessage('discussion', 'Hello');
    const narrow = (await user.tiles.first().boundingBox())?.width ?? 0;
    const handle = page.locator('.ui-resizable-handle');
    await handle.press('ArrowRight');
    expect(await handle.getAttribute('aria-valuetext')).toBe('2 of 5 stages');

    const grip = await handle.boundingBox();
    const target = await page.locator('.digital-pipeline__table [data-stage-id="142"]').boundingBox();
    await page.mouse.move((grip?.x ?? 0) + 4, (grip?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((target?.x ?? 0) + 30, (grip?.y ?? 0) + 20, { steps: 4 });
    await page.mouse.up();
    expect(await handle.getAttribute('aria-valuetext')).toBe('4 of 5 stages');
    expect((await user.tiles.first().boundingBox())?.width).toBeGreaterThan(narrow * 4);
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

describe('a hook', () => {
  it('reaches the catcher as receivers get it, into, within and out of a stretched action', async () => {
    const user = await openPage();
    await user.install();
    await user.addMessage('discussion', 'Hi {{contact_name}}\n& you');
    await user.page.press('.ui-resizable-handle', 'ArrowRight');
    await user.save();
    const message = 'Hi+%7B%7Bcontact_name%7D%7D%0A%26+you';
    await user.move(123123, 1);
    expect(await user.sendFirst()).toBe(formBody('14 lead_status_changed', 654322, 'went_to_trigger', message));
    await user.move(123123, 1);
    expect(await user.sendFirst()).toBe(formBody('15 lead_appeared_in_status', 654323, 'went_in_trigger', message));
    await user.move(123123, 1);
    expect(await user.sendFirst()).toBe(formBody('15 lead_appeared_in_status', 654324, 'went_from_trigger', message));
  });

  it('can be changed, sent as JSON, replayed and copied as curl', async () => {
    const user = await openPage();
    const { page } = user;
    await user.install();
    await user.addMessage('discussion', 'Hello', 'mail_in');
    await user.save();
    await user.goTo('events');
    await page.click('[data-lead-id="123125"] [data-event=mail_in]');
    const json = page.locator('.request__body textarea').nth(1);
    expect(JSON.parse(await json.inputValue())).toMatchObject({
      event: { type: 16, type_code: 'mail_in', data: { id: 123125, element_type: 2 } },
      action: { settings: { widget: { settings: { message: 'Hello', only_main: '' } } } },
    });
    await json.fill('{"changed":"by hand"}');
    await page.selectOption('.desk__destination label:last-child select', 'json');
    expect(await user.sendFirst()).toBe('{"changed":"by hand"}');

    await page.click('.js-replay');
    await page.locator('.js-caught > li').nth(1).waitFor();
    expect(await page.locator('.js-replay').count()).toBe(2);
    await page.getByText('Copy as curl').click();
    await page.locator('.request__result pre').waitFor();
    expect(await page.locator('.request__result pre').textContent()).toMatch(
      /^curl --globoff --request POST --header 'Content-Type: application\/json' --data-raw '\{"changed":"by hand"\}' 'http:/,
    );
  });

  it('comes from a lead that is dragged, and from one that is added', async () => {
    const user = await openPage();
    const { page } = user;
    await user.install();
    await user.addMessage('offer', 'Hello', 'moved_or_added');
    await user.save();
    await user.goTo('events');
    await page.dragAndDrop('[data-lead-id="123123"]', '.board [data-stage-id="654323"]');
    expect(await page.locator('.request h4').innerText()).toContain('14 lead_status_changed');
    await page.click('.board [data-stage-id="654323"] .add-action');
    expect(await page.locator('.request h4').innerText()).toContain('1 lead_added');
  });

  it('is that of Kommo’s own “API: send webhook” too', async () => {
    const user = await openPage();
    const { page } = user;
    await user.addAction('discussion', 'webhook');
    await page.fill('.digital-pipeline__edit-bubble input[name=url]', await page.evaluate('location.origin + "/catcher"'));
    await user.done.click();
    await user.save();
    await user.move(123123, 1);
    expect(decodeURIComponent(await user.sendFirst())).toBe(
      'leads[status][0][id]=123123&leads[status][0][old_pipeline_id]=123456&leads[status][0][pipeline_id]=123456' +
        '&leads[status][0][old_status_id]=654321&leads[status][0][status_id]=654322' +
        '&account[id]=30441694&account[subdomain]=my_company',
    );
  });
});

describe('the host controls', () => {
  it.each(['en', 'es', 'pt', 'tr', 'id'])('show the widget in %s', async (language) => {
    const user = await openPage();
    await user.control('language', language);
    await user.addAction('initial');
    const { default: texts } = (await import(`../../i18n/${language}.json`)) as { default: { dp: { settings: { message: string } } } };
    expect(await user.bubble.locator('label').allInnerTexts()).toContain(texts.dp.settings.message);
  });

  it.each([
    ['theme', 'dark', 'document.documentElement.dataset.theme', 'dark'],
    ['jquery', 'newer', 'jQuery.fn.jquery', '3.8.0'],
    ['jquery', '2.1.3', 'jQuery.fn.jquery', '2.1.3'],
    ['app', 'absent', 'typeof APP', 'undefined'],
    ['fields', '10000', "APP.constant('account').cf.length", 10_000],
    ['entity', 'customers', 'APP.getBaseEntity()', 'customers'],
    ['texts', 'none', '0', 0],
    ['formComes', 'late', '0', 0],
    ['formComes', 'in parts', '0', 0],
  ])('set %s to %s, and the form still works', async (name, value, expression, expected) => {
    const user = await openPage();
    await user.control(name, value);
    expect(await user.page.evaluate(expression)).toBe(expected);
    await user.addMessage('initial', 'Hello');
    await user.tiles.first().click();
    await user.message.waitFor();
    expect(await user.message.inputValue()).toBe('Hello');
    expect(user.errors).toEqual([]);
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
    expect(log.join('\n')).toMatch(/onSave\(\{"active":"Y","fields":\{"login":"me","password":"secret"\}\}\)\n+true, [\d.]+ ms/);
    await user.page.locator('.js-findings code').first().waitFor();
    expect(await user.page.locator('.js-findings').innerText()).toContain('manifest/webhook-url');
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
