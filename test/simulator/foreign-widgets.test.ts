import { describe, expect, it } from 'vitest';
import { foreignWidget } from './support/foreign-widget';
import { foreignPages } from './support/open-page';
import { browserSimulators } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openSimulator = browserSimulators();
const openWidget = foreignPages(openSimulator);
const openCoded = browserSimulators({ code: 'own_code' });

describe('a widget in the manner of others', () => {
  it('gets underscore 1.9.1 and twig as AMD modules', async () => {
    const user = await openWidget('libraries');
    await user.addAction('initial');
    expect(await user.bubble.locator('.drawn').innerText()).toBe('ONE TWO v1.9.1');
  });

  it('gets relative modules, `text!` and templates from its archive', async () => {
    const user = await openWidget('modules');
    await user.addAction('initial');
    expect(await user.bubble.locator('.drawn').innerText()).toBe('Hello from a module');
    expect(await user.bubble.locator('.drawn-late').innerText()).toBe('Hello from a module, later');
  });

  it('is told of a value that it sets without an event', async () => {
    const user = await openWidget('silent-value');
    await user.addAction('initial');
    await user.page.locator('.notice').waitFor();
    expect(await user.page.locator('.notice').innerText()).toMatch(/Written by script\.js:5:\d+\. The value is lost/);
    expect(await user.done.isDisabled()).toBe(true);
    await user.page.selectOption('.digital-pipeline__condition', 'chat');
    await user.done.click();
    // The report at the action says the same.
    expect(await user.page.locator('.done-report li').count()).toBe(1);
    expect(await user.page.locator('.notice').count()).toBe(0);
    expect((await user.log()).join('\n')).toContain('"message" was changed without an event');
  });

  it('hears clicks by handlers on document, and not any more after it was destroyed', async () => {
    const user = await openWidget('document-handlers');
    await user.addAction('initial');
    await user.page.click('.insert-name');
    await user.done.click();
    expect(await user.tiles.count()).toBe(1);
    expect((await user.log()).join('\n')).toContain('thrown in a handler');
    await user.goTo('integrations');
    await user.goTo('pipeline');
    await user.tiles.first().click();
    await user.page.click('.insert-name');
    expect(await user.bubble.locator('input[name=message]').inputValue()).toBe('{{name}}{{name}}');
  });

  it('may draw late and return a promise from render', async () => {
    const user = await openWidget('late-drawing');
    await user.page.waitForSelector('body.initialised-late');
    await user.addAction('initial');
    await user.bubble.locator('textarea.late').fill('late text');
    await user.done.click();
    await user.tiles.first().click();
    expect(await user.bubble.locator('textarea.late').inputValue()).toBe('late text');
  });

  it('may return a promise from onSave', async () => {
    const user = await openWidget('promised-save');
    await user.page.click('.js-open-integration');
    const refused = {
      bad: 'the widget does not accept',
      throw: 'something in the widget failed',
      crash: 'something in the widget failed',
    };
    for (const [token, told] of Object.entries(refused)) {
      await user.page.fill('.modal [name=token]', token);
      await user.page.click('.js-widget-install');
      await user.page.locator('.modal [role=alert]', { hasText: told }).waitFor();
      expect(await user.page.locator('.widget-state__name').innerText()).toBe('Not configured');
    }
    await user.page.keyboard.press('Escape');
    const log = (await user.log()).join('\n');
    for (const logged of ['onSave: promise fulfilled', 'onSave: promise rejected', 'broken onSave'])
      expect(log).toContain(logged);
  });

  it('may answer onSave when its window has been closed, and opened again', async () => {
    const user = await openWidget('promised-save');
    const { page } = user;
    await page.click('.js-open-integration');
    await page.fill('.modal [name=token]', 'later');
    await page.click('.js-widget-install');
    await page.keyboard.press('Escape');
    await page.click('.js-open-integration');
    await page.evaluate('window.answerSave()');
    await page.locator('.modal .js-widget-save').waitFor();
    expect(await page.locator('.modal').count()).toBe(1);
    expect(await page.locator('.modal .widget-state__name').innerText()).toBe('Installed');
    expect(await page.locator('.integration__status').textContent()).toBe('Installed');
  });

  it('gets the select and the button of Kommo’s templates', async () => {
    const user = await openWidget('kommo-controls');
    await user.addAction('initial');
    const chosen = user.bubble.locator('.channel .control--select--button');
    expect(await chosen.innerText()).toBe('SMS <b>');
    expect(await user.bubble.locator('.try-it.button-input_blue').innerText()).toBe('Test');
    expect(await user.bubble.locator('#own_line').evaluate((line) => line.style.width)).toBe('77px');
    expect(await user.bubble.locator('.checkboxes_dropdown__title_wrapper').isDisabled()).toBe(true);
    const list = user.bubble.locator('.control--select--list');
    await chosen.click();
    await user.page.locator('header').click();
    expect(await list.isVisible()).toBe(false);
    await chosen.click();
    const fax = list.locator('li', { hasText: 'Fax' });
    expect(await fax.getAttribute('style')).toContain('rgb(1, 2, 3)');
    await fax.click();
    expect(await chosen.innerText()).toBe('SMS <b>');
    await list.locator('li', { hasText: 'Mail' }).click();
    expect(await chosen.innerText()).toBe('Mail');
    await user.done.click();
    await user.tiles.first().click();
    expect(await chosen.innerText()).toBe('Mail');
  });

  it('steers the Save button by events', async () => {
    const user = await openWidget('button-events');
    await user.page.click('.js-open-integration');
    const install = user.page.locator('.js-widget-install');
    expect(await install.getAttribute('class')).toMatch(/button-input-disabled/);
    expect(await install.innerText()).toBe('Activate');
    await install.click();
    expect(await user.page.locator('.modal').count()).toBe(1);
    await user.page.fill('.modal [name=token]', 'x');
    await install.click();
    expect(await user.page.locator('.integration__status').innerText()).toBe('Installed');
  });

  it('lives on in the next area when it is init_once, and can set its status', async () => {
    const user = await openWidget('init-once');
    expect(await user.page.locator('.integration__status').innerText()).toBe('Error');
    await user.goTo('pipeline');
    const log = (await user.log()).join('\n');
    expect(log.match(/render\(\)/g)).toHaveLength(2);
    expect(log.match(/init\(\)/g)).toHaveLength(1);
    expect(log).not.toContain('destroy');
  });

  it('has what it adds to the fields in onSave stored', async () => {
    const user = await openWidget('promised-save');
    await user.install({ token: 'good' });
    expect(await user.page.locator('.integration__status').innerText()).toBe('Installed');
    await user.goTo('host');
    expect(await user.page.locator('.state-panel pre').textContent()).toContain('"checked": "by the widget"');
  });

  it('has a field of each type in its settings window', async () => {
    const user = await openWidget('field-types');
    await user.page.click('.js-open-integration');
    const names = await user.page
      .locator('.widget_settings_block__fields input')
      .evaluateAll((inputs) => inputs.map((input) => `${input.getAttribute('type')} ${input.getAttribute('name')}`));
    expect(names).toEqual([
      'text url',
      'password key',
      'text phones[504141]',
      'text phones[504142]',
      'text logins[504141][login]',
      'password logins[504141][password]',
      'text logins[504142][login]',
      'password logins[504142][password]',
      'hidden rules',
      'checkbox unticked',
      'checkbox ticked',
      'radio way',
      'radio way',
    ]);
    expect(await user.page.locator('.modal-body > .widget-settings .widget_settings_block__controls_top').count()).toBe(
      1,
    );
    // A window of Kommo's over it is closed by Escape alone.
    await user.page.evaluate(
      `requirejs(['lib/components/base/modal'], (Modal) => new Modal({ class_name: 'own' }), undefined)`,
    );
    await user.page.locator('.modal.own').waitFor();
    await user.page.keyboard.press('Escape');
    expect([await user.page.locator('.modal.own').count(), await user.page.locator('.modal').count()]).toEqual([0, 1]);
    for (const name of ['key', 'logins[504142][password]']) await user.page.fill(`[name="${name}"]`, 's3cret');
    await user.page.fill('[name="phones[504142]"]', '22');
    await user.page.selectOption('#local_widget_custom_content select', 'yes');
    await user.page.check('.modal [name=way][value=b]');
    await user.page.click('.js-widget-install');
    await user.goTo('host');
    const text = (await user.page.locator('.state-panel pre').textContent()) ?? '';
    expect(text).not.toContain('s3cret');
    const state = JSON.parse(text) as { installation: object };
    expect(state.installation).toMatchObject({
      settings: { phones: { 504142: '22' }, rules: '{"choice":"yes"}', unticked: '', ticked: 't', way: 'b' },
    });
  });

  it('is offered only where it has the location for it', async () => {
    const source = foreignWidget('libraries');
    const files = new Map(await source.load());
    const manifest =
      files.get('manifest.json')?.toString().replace('"settings", "digital_pipeline"', '"settings"') ?? '';
    const load = async () => files.set('manifest.json', Buffer.from(manifest));
    const { page } = await openSimulator({ ...source, load });
    await page.click('[data-view=pipeline]');
    await page.locator('.add-action').first().click();
    expect(await page.locator('.picker__choice').allInnerTexts()).toEqual([
      expect.stringContaining('API: send webhook'),
    ]);
  });

  it('has the code that it was started with', async () => {
    const { page } = await openCoded(foreignWidget('libraries'));
    await new SimulatorUser(page).addAction('initial');
    expect(await page.locator('.digital-pipeline__short-task_widget-style_own_code').count()).toBe(1);
  });

  it('cannot break the page with its texts', async () => {
    const user = await openWidget('hostile-texts');
    await user.install({ token: '<img src=x onerror=window.broken=1>' });
    await user.addAction('initial');
    await user.bubble.locator('input[name=message]').fill('"><script>window.broken=1</script>');
    await user.done.click();
    await user.save();
    await user.move(123123, 1);
    await user.goTo('host');
    await user.goTo('integrations');
    expect(await user.page.locator('h3').first().innerText()).toBe(
      '<img src=x onerror="window.broken=1">"\'& {{name}}',
    );
    expect(await user.page.evaluate('window.broken')).toBeUndefined();
  });
});
