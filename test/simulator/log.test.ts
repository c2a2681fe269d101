import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { foreignWidget } from './support/foreign-widget';
import { browserSimulators } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const stubs = mkdtempSync(join(tmpdir(), 'stubs-'));
afterAll(() => rmSync(stubs, { recursive: true }));

const openSimulator = browserSimulators({ stubs });

function stub(name: string, content: object): void {
  writeFileSync(join(stubs, `${name}.json`), JSON.stringify(content));
}

interface Doing {
  doing: string;
  act?: (user: SimulatorUser) => Promise<unknown>;
  /** What the log has afterwards. */
  logged: RegExp;
  /** What a stub's answer has brought into the form. */
  message?: string;
}

const doings: Doing[] = [
  { doing: 'throws', logged: /exception\n+dpSettings\n+Error: broken dpSettings\nat script\.js:\d+:\d+/ },
  { doing: 'prints', logged: /console\.trace\n+Error: caught by a guard\nat script\.js:\d+:\d+/ },
  {
    doing: 'asks for a template that is not there',
    logged: /exception\n+render\n+Error: The template \/nowhere\.twig is not in the archive\./,
  },
  { doing: 'lacks a text', logged: /There is no text "settings\.nowhere"/ },
  { doing: 'leaves handlers', logged: /still there on document: keyup/ },
  {
    doing: 'asks a stranger',
    logged: /GET https:\/\/example\.com\/lists\?all=1\n+200, \d+ ms\nat script\.js:\d+/,
    message: 'one*two',
  },
  { doing: 'asks by fetch', logged: /PUT https:\/\/example\.com\/unknown\n+502, \d+ ms/ },
  { doing: 'asks by a request of its own', logged: /PATCH https:\/\/example\.com\/own\n+502, \d+ ms/ },
  { doing: 'waits for a stranger', logged: /exception\n+promise\n+502 Bad Gateway/ },
  { doing: 'asks Kommo', logged: /GET \/api\/v4\/account\n+201, \d+ ms/, message: 'Stubbed' },
  {
    doing: 'asks by the proxy',
    logged: /crm_post POST https:\/\/example\.com\/select\n+200, \d+ ms\nat script\.js:\d+/,
    // Its own select, filled by the answer.
    act: ({ bubble }) => bubble.locator('.own-select').selectOption({ label: 'Second' }),
    message: 'two',
  },
  // The second in the same second waits, and is told of as well.
  {
    doing: 'asks by the proxy for what nobody answers',
    logged: /crm_post POST https:\/\/example\.com\/nobody\n+502, \d+ ms\nat script\.js:\d+/,
    message: 'refused',
  },
  {
    doing: 'takes a text for JSON',
    logged: /warning\n+GET https:\/\/example\.com\/text\nThe answer is not JSON\. SyntaxError: .*\nat script\.js:\d+/,
  },
];

describe('the log', () => {
  it('tells of all that goes wrong, and stubs answer for back ends that are not there', async () => {
    stub('lists', { request: 'GET https://example.com/lists*', body: { names: ['one', 'two'] } });
    stub('account', { request: 'GET /api/v4/*', status: 201, headers: { 'X-Own': 'a' }, body: { name: 'Stubbed' } });
    stub('text', { request: 'GET https://example.com/text', body: 'Not found' });
    stub('select', {
      request: 'POST https://example.com/select',
      body: {
        items: [
          { id: 'one', name: 'First' },
          { id: 'two', name: 'Second' },
        ],
      },
      delay: 5,
    });
    const { page } = await openSimulator(foreignWidget('telling'));
    const user = new SimulatorUser(page);
    page.on('dialog', (dialog) => void dialog.accept());
    for (const { doing, act, message } of doings) {
      await page.evaluate(`window.doing = ${JSON.stringify(doing)}`);
      await user.addAction('initial');
      await act?.(user);
      const input = user.bubble.locator('input[name=message]');
      if (message !== undefined)
        await page.waitForFunction(`document.querySelector('input[name=message]').value !== ''`);
      if (message !== undefined) expect(await input.inputValue(), doing).toBe(message);
      const told = await user.bubble.locator('[role=alert]').allInnerTexts();
      expect(told.join(), doing).toMatch(doing === 'throws' ? /^dpSettings threw .*broken dpSettings/s : /^$/);
      await user.bubble.getByText('Cancel').click();
    }
    const log = (await user.log()).join('\n');
    for (const { doing, logged } of doings) expect(log, doing).toMatch(logged);

    // In every view, and filtered.
    await user.goTo('integrations');
    expect(Number(await page.locator('.log-count').innerText())).toBeGreaterThanOrEqual(4);
    await page.click('.log-toggle');
    await page.selectOption('.log-drawer select', 'Requests');
    const refused = page.locator('.js-host-log > li', { hasText: 'PUT https://example.com/unknown' });
    await refused.locator('.js-make-stub').click();
    await refused.getByText('Written:').waitFor();
    const written = JSON.parse(readFileSync(join(stubs, 'PUT_example.com_unknown.json'), 'utf8')) as object;
    expect(written).toMatchObject({ request: 'PUT https://example.com/unknown', status: 200, body: {} });
    const proxied = page.locator('.js-host-log > li', { hasText: 'crm_post POST https://example.com/nobody' });
    await proxied.locator('.js-make-stub').click();
    await proxied.getByText('Written:').waitFor();
    expect(readFileSync(join(stubs, 'POST_example.com_nobody.json'), 'utf8')).toContain(
      'POST https://example.com/nobody',
    );
    await page.click('.js-log-clear');
    await page.locator('.js-host-log > li').first().waitFor({ state: 'detached' });

    await page.selectOption('.log-drawer select', 'Everything');
    const tell = (text: string): Promise<unknown> =>
      page.evaluate((message) => window.dispatchEvent(new ErrorEvent('error', { message })), text);
    await tell('first of two');
    const first = await page.locator('.js-host-log > li', { hasText: 'first of two' }).elementHandle();
    await tell('second of two');
    await page.locator('.js-host-log > li:first-child', { hasText: 'second of two' }).waitFor();
    // What was drawn stays, with what the user has marked or unfolded in it.
    expect(
      await page
        .locator('.js-host-log > li')
        .nth(1)
        .evaluate((now, before) => now === before, first),
    ).toBe(true);
    await page.evaluate('window.refuses = true');
    await user.goTo('pipeline');
    expect((await user.log()).join('\n')).toContain('render() returned false: Kommo calls no init.');
  });
});
