import { describe, expect, it } from 'vitest';
import { widgetPages } from './support/open-page';
import { installed, savedMessage } from './support/stored';

const openPage = widgetPages();

/** The body that a receiver gets, pair by pair. */
function formBody([type, code]: [number, string], status: number, direction: string): string {
  return [
    `event%5Btype%5D=${type}`,
    `event%5Btype_code%5D=${code}`,
    'event%5Btime%5D=1491300016',
    'event%5Bdata%5D%5Bid%5D=123123',
    'event%5Bdata%5D%5Belement_type%5D=2',
    `event%5Bdata%5D%5Bstatus_id%5D=${status}`,
    'event%5Bdata%5D%5Bpipeline_id%5D=123456',
    `event%5Bdata%5D%5Bdirection_of_movement%5D=${direction}`,
    'action%5Bsettings%5D%5Bwidget%5D%5Bsettings%5D%5Bmessage%5D=Hi+%7B%7Bcontact_name%7D%7D%0A%26+you',
    'action%5Bsettings%5D%5Bwidget%5D%5Bsettings%5D%5Bonly_main%5D=',
    'subdomain=my_company',
    'account_id=30441694',
  ].join('&');
}

describe('a hook', () => {
  it('reaches the catcher as receivers get it, into, within and out of a stretched action', async () => {
    const stretched = savedMessage('discussion', 'Hi {{contact_name}}\n& you', { span: 2 });
    const user = await openPage({ installation: installed, actions: [stretched] });
    await user.move(123123, 1);
    expect(await user.sendFirst()).toBe(formBody([14, 'lead_status_changed'], 654322, 'went_to_trigger'));
    await user.move(123123, 1);
    expect(await user.sendFirst()).toBe(formBody([15, 'lead_appeared_in_status'], 654323, 'went_in_trigger'));
    await user.move(123123, 1);
    expect(await user.sendFirst()).toBe(formBody([15, 'lead_appeared_in_status'], 654324, 'went_from_trigger'));
  });

  it('can be changed, sent as JSON, replayed and copied as curl', async () => {
    const actions = [savedMessage('discussion', 'Hello', { condition: 'mail_in' })];
    const user = await openPage({ view: 'events', installation: installed, actions });
    const { page } = user;
    await page.click('[data-lead-id="123125"] [data-event=mail_in]');
    const json = page.locator('.request__body textarea').nth(1);
    expect(JSON.parse(await json.inputValue())).toMatchObject({
      event: { type: 16, type_code: 'mail_in', data: { id: 123125, element_type: 2 } },
      action: { settings: { widget: { settings: { message: 'Hello', only_main: '' } } } },
    });
    expect(await json.isEditable()).toBe(false);
    await page.locator('.desk__destination select').nth(1).selectOption('json');
    expect(await page.locator('.request__body textarea').first().isEditable()).toBe(false);
    expect(await page.locator('.request__mark.good').innerText()).toBe('this is sent');
    await json.fill('{"changed":"by hand"}');
    expect(await user.sendFirst()).toBe('{"changed":"by hand"}');

    await page.locator('.js-replay').first().click();
    await page.locator('.js-caught > li').nth(2).waitFor();
    await page.locator('.js-replay').nth(2).waitFor();
    await page.getByText('Copy as curl').click();
    await page.locator('.request__result pre').waitFor();
    expect(await page.locator('.request__result pre').textContent()).toMatch(
      /^curl --globoff --request POST --header 'Content-Type: application\/json' --data-raw '\{"changed":"by hand"\}' -- 'http:/,
    );
  });

  it('can be changed decoded, line by line', async () => {
    const user = await openPage({ installation: installed, actions: [savedMessage('discussion', 'Two\nlines')] });
    const { page } = user;
    await user.move(123123, 1);
    const lines = page.locator('.request__body textarea').first();
    expect(await lines.inputValue()).toContain('action[settings][widget][settings][message]=Two\\nlines\n');
    await lines.fill('text=50 % & more\\nto come\nsecond[key]=ü');
    const body = 'text=50+%25+%26+more%0Ato+come&second%5Bkey%5D=%C3%BC';
    expect(await page.locator('.js-wire').textContent()).toBe(body);
    expect(await user.sendFirst()).toBe(body);

    await lines.fill('first=1\nsecond 2');
    expect(await page.locator('.request__fault').innerText()).toBe('Line 2 has no “=” between key and value: second 2');
    const before = await page.locator('.js-caught > li').count();
    await page.locator('.js-send').click();
    expect(await page.locator('.request__result').innerText()).toContain('Line 2 has no “=”');
    expect(await page.locator('.js-caught > li').count()).toBe(before);
  });

  it('is sent at once to what is local, and not where the user has said no', async () => {
    const user = await openPage({ installation: installed, actions: [savedMessage('discussion', 'Hello')] });
    const { page } = user;
    await user.move(123123, 1);
    await page.locator('.request__result', { hasText: 'Caught by the simulator.' }).waitFor();
    await page
      .locator('.js-caught > li')
      .first()
      .getByText(/^Request \d+ [\d:]{8} · Order from the site · Discussion$/)
      .waitFor();
    const [sent = ''] = await page.locator('.js-sent > li').allInnerTexts();
    expect(sent).toMatch(
      /^Order from the site: Initial contact → Discussion\s+Replay\s+\d\d:\d\d:16 · Widget: 14 lead_status_changed/,
    );
    const atOnce = page.getByLabel('Send at once');
    await atOnce.uncheck();
    await user.move(123124, 1);
    expect(await page.locator('.request__result').innerText()).toBe('');
    await page.selectOption('.desk__destination select >> nth=0', 'other');
    expect(await atOnce.isChecked()).toBe(false);
  });

  it('is folded in the list of what was caught, but for the newest, and can be cleared away', async () => {
    const user = await openPage({ installation: installed, actions: [savedMessage('discussion', 'Hello')] });
    const { page } = user;
    await user.move(123123, 1);
    await user.sendFirst();
    await user.sendFirst();
    const trees = page.locator('.js-caught-tree');
    expect([await trees.nth(0).isVisible(), await trees.nth(1).isVisible()]).toEqual([true, false]);
    await page.click('.js-clear-caught');
    await page.click('.js-clear-sent');
    await user.goTo('host');
    await user.goTo('events');
    expect(await page.locator('.request h4').innerText()).toContain('14 lead_status_changed');
    await page.waitForLoadState('networkidle');
    expect([await trees.count(), await page.locator('.js-replay').count()]).toEqual([0, 0]);
  });

  it('joins the last twenty in the list, which stay as the user has unfolded them', async () => {
    const user = await openPage();
    const { page } = user;
    await user.goTo('events');
    const requests = page.locator('.js-caught > li > details');
    const first = await page.evaluate(async () => ((await (await fetch('/api/caught')).json()) as unknown[]).length);
    const newest = (number: number): Promise<unknown> =>
      page.locator('.js-caught > li:first-child', { hasText: `Request ${number} ` }).waitFor();
    const catchMore = async (count: number): Promise<void> => {
      for (let number = 1; number <= count; number += 1) {
        await fetch(`http://127.0.0.1:${new URL(page.url()).port}/catcher`, {
          method: 'POST',
          body: `event[data][id]=5&number=${number}`,
        });
      }
    };
    await catchMore(60);
    await newest(first + 60);
    await requests.nth(7).locator('summary').first().click();
    const unfolded = await requests.nth(7).elementHandle();
    await catchMore(2);
    await newest(first + 62);
    expect(await requests.count()).toBe(20);
    expect(
      await requests.evaluateAll((all) => all.flatMap((one, place) => (one.matches('[open]') ? [place] : []))),
    ).toEqual([0, 9]);
    expect(await requests.nth(9).evaluate((now, before) => now === before, unfolded)).toBe(true);
    expect(await page.locator('.js-caught > li').nth(3).innerText()).toMatch(/ #5$/);

    await page.click('.js-older');
    await newest(first + 42);
    await catchMore(3);
    await page.locator('.log__place', { hasText: `of ${(first + 65).toLocaleString('en')}` }).waitFor();
    await newest(first + 42);
    expect(await page.locator('.js-caught-tree').count()).toBe(0);
    await page.click('.js-newer');
    await page.click('.js-newer');
    await newest(first + 65);
  });

  it('comes from a lead that is dragged, and from one that is added', async () => {
    const actions = [savedMessage('offer', 'Hello', { condition: 'moved_or_added' })];
    const user = await openPage({ view: 'events', installation: installed, actions });
    const { page } = user;
    await page.dragAndDrop('[data-lead-id="123123"]', '.board [data-stage-id="654323"]');
    expect(await page.locator('.request h4').innerText()).toContain('14 lead_status_changed');
    await page.click('.board [data-stage-id="654323"] .add-action');
    expect(await page.locator('.request h4').innerText()).toContain('1 lead_added');
    await page.getByRole('button', { name: 'Remove New lead' }).click();
    expect(await page.locator('.lead').count()).toBe(3);
  });

  it('is that of Kommo’s own “API: send webhook” too', async () => {
    const user = await openPage();
    await user.addAction('discussion', 'webhook');
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
