import { describe, expect, inject, it } from 'vitest';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { foreignWidget } from './support/foreign-widget';
import { widgetPages } from './support/open-page';
import { installed, savedMessage, store } from './support/stored';
import { browserSimulators } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openPage = widgetPages();
const openSimulator = browserSimulators();

/** Switches that are set together, and what is then true of the page. */
interface World {
  controls: Record<string, string>;
  holds?: string[];
  title: string;
  /** The label of the message. */
  labels: string[];
  /** Whether there is a bubble, and its field, as soon as the tile was clicked. */
  atOnce?: [bubble: boolean, field: boolean];
}

const worlds: World[] = [
  {
    controls: { language: 'es', theme: 'dark', jquery: 'newer', width: '900', entity: 'customers' },
    holds: [
      "document.documentElement.dataset.theme === 'dark'",
      "jQuery.fn.jquery === '3.8.0'",
      "document.querySelector('.view').offsetWidth === 900",
      "APP.getBaseEntity() === 'customers'",
    ],
    title: 'Pipeline messages (es)',
    labels: ['Message (es)'],
  },
  {
    controls: { language: 'pt', jquery: '2.1.3', fields: '10000', formComes: 'in parts' },
    holds: ["jQuery.fn.jquery === '2.1.3'", "APP.constant('account').cf.length === 10000"],
    title: 'Pipeline messages (pt)',
    labels: ['Message (pt)'],
    atOnce: [true, false],
  },
  {
    controls: { language: 'tr', fields: '0', app: 'absent', formComes: 'late' },
    holds: ["typeof APP === 'undefined'"],
    title: 'Pipeline messages (tr)',
    labels: ['Message (tr)'],
    atOnce: [false, false],
  },
  {
    controls: { language: 'id', app: 'present', formComes: 'at once' },
    title: 'Pipeline messages (id)',
    labels: ['Message (id)'],
  },
  { controls: { language: 'en', texts: 'only widget' }, title: 'Pipeline messages', labels: [] },
  { controls: { texts: 'none' }, title: 'widget.name', labels: [] },
];

/** Clicks the tile; what is there right afterwards. */
function opensAtOnce(head: HTMLElement): [bubble: boolean, field: boolean] {
  head.click();
  const opened = document.querySelector('.digital-pipeline__edit-bubble');
  return [opened !== null, Boolean(opened?.querySelector('[name=message]'))];
}

/** Of the texts on the page that end with the name of a language: how many there are, and those that are not said to be in it. */
function textsIn(language: string): { found: number; outside: string[] } {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const own = texts.filter(({ data }) => data.trimEnd().endsWith(`(${language})`));
  const isSaid = ({ parentElement }: Text): boolean =>
    parentElement?.closest('[lang]')?.getAttribute('lang') === language;
  return { found: own.length, outside: own.filter((text) => !isSaid(text)).map(({ data }) => data) };
}

describe('the host controls', () => {
  it('change the page and the account, and the form still works', async () => {
    const user = await openPage({ actions: [savedMessage('initial', 'Hello')] });
    for (const { controls, holds = [], title, labels, atOnce = [true, true] } of worlds) {
      await user.controls(controls);
      await user.goTo('pipeline');
      for (const truth of holds) expect(await user.page.evaluate(truth), truth).toBe(true);
      expect(await user.tiles.locator('.digital-pipeline__short-task-title').innerText()).toBe(title);
      expect(await user.tiles.locator('[lang]').getAttribute('lang')).toBe(controls['language'] ?? 'en');
      expect(await user.tiles.evaluate(opensAtOnce), title).toEqual(atOnce);
      await user.message.waitFor();
      expect(await user.message.inputValue(), title).toBe('Hello');
      const fields = user.bubble.locator('.task-edit__body__form');
      expect(await fields.getAttribute('lang')).toBe(controls['language'] ?? 'en');
      const found = await user.bubble.locator('label').allInnerTexts();
      expect(found.filter((text) => text.startsWith('Message'))).toEqual(labels);
      await user.message.fill('Changed');
      await user.done.click();
      await user.page.click('.digital-pipeline__cancel-button');
    }
    expect(user.errors).toEqual([]);
  });

  it('have each text of the widget said to be in its language, and none of the page', async () => {
    const user = await openPage({ controls: { language: 'es' }, actions: [savedMessage('initial', 'Hello')] });
    const { page, bubble } = user;
    const places: Record<string, () => Promise<unknown>> = {
      'the card': () => page.waitForSelector('.integration'),
      'its window': () => page.click('.js-open-integration'),
      'the tile': () => page.keyboard.press('Escape').then(() => user.goTo('pipeline')),
      'its bubble': () => user.tiles.click().then(() => bubble.waitFor()),
      'the choice of an action': () => page.locator('.add-action').last().click(),
    };
    for (const [place, go] of Object.entries(places)) {
      await go();
      const { found, outside } = await page.evaluate(textsIn, 'es');
      expect([place, found > 0, outside]).toEqual([place, true, []]);
    }
    expect(await page.locator('.picker__choice:not(:has([lang=es]))').innerText()).toContain('API: send webhook');
  });

  it.each([
    ['before dpSettings', '"message": ""', ['2']],
    ['after dpSettings', '"message": "set for you"', []],
  ] as const)('let Kommo read the form %s', async (formReads, stored, warnings) => {
    const source = foreignWidget('silent-value');
    const { page } = await openSimulator(source, async (opened) => {
      await opened.clock.install();
      await store(opened, source.name, { controls: { formReads } });
    });
    const user = new SimulatorUser(page);
    await user.addAction('initial');
    await page.selectOption('.digital-pipeline__condition', 'chat');
    // Longer than the page takes to notice a value that was set in silence.
    await page.clock.runFor(600);
    await user.done.click();
    await user.save();
    expect(await page.locator('.state-panel pre').textContent()).toContain(stored);
    expect(await page.locator('.log-count:visible').allInnerTexts()).toEqual(warnings);
  });

  it('tell dpSettings and onSave of what they are switched to', async () => {
    const user = await openPage();
    await user.addMessage('initial', 'Hello');
    const before = (await user.log()).join('\n');
    expect(before).toContain('dpSettings()');
    expect(before).not.toContain('onSave');
    await user.controls({ dpSettingsGets: 'form and button', doneAsks: 'onSave', doneChecks: 'required fields' });
    await user.addAction('initial');
    await user.bubble.locator('.control-checkbox').click();
    await user.done.click();
    expect(await user.bubble.getByRole('alert').innerText()).toContain('a required field is empty');
    await user.message.fill('Hello');
    await user.done.click();
    const after = (await user.log()).join('\n');
    expect(after).toContain('dpSettings($(form.digital-pipeline__edit-forms), $(button.');
    expect(after).toContain('onSave({"active":"Y","fields":{"message":"Hello"');
  });

  it('change what the hook is, and tell which of the undocumented switches were changed', async () => {
    const user = await openPage({ installation: installed, actions: [savedMessage('discussion', 'Hello')] });
    const title = user.page.locator('.request h4');
    const moves = async (steps: number): Promise<string> => {
      await user.move(123123, steps);
      return title.innerText();
    };
    expect(await moves(1)).toContain('14 lead_status_changed, went_to_trigger');
    expect(await user.sendFirst()).not.toContain('action%5Bcode%5D=send_widget_hook');
    expect(await moves(1)).toContain('15 lead_appeared_in_status, went_from_trigger');
    await user.goTo('host');
    const note = user.page.locator('fieldset .note');
    expect(await note.innerText()).toContain('start on the stricter setting');

    await user.controls({ entering: 'moved_inside', leaving: 'moved', extraKeys: 'sent' });
    expect(await note.innerText()).toContain(
      'Changed by you: “Code on entering an action”, “Code on leaving a stretchable action”, “Keys beside',
    );
    expect(await user.page.locator('.js-log-idle').innerText()).toContain('Nothing yet');
    expect(await moves(-1)).toContain('15 lead_appeared_in_status, went_to_trigger');
    expect(await user.sendFirst()).toContain('action%5Bcode%5D=send_widget_hook');
    expect(await moves(1)).toContain('14 lead_status_changed, went_from_trigger');

    await user.controls({ entity: 'customers', entering: 'moved' });
    const codes = user.page.locator('select[name=entering] option');
    expect(await codes.allInnerTexts()).toEqual(['21 customer_period_changed', '22 customer_appeared_in_period']);
    expect(await moves(-1)).toContain('21 customer_period_changed');
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

  it('list the callbacks with arguments, result and time, and the findings of the checker', async () => {
    const { page } = await openSimulator(zipSource(inject('archive')));
    const user = new SimulatorUser(page);
    await user.install();
    const log = await user.log();
    expect(log.join('\n')).toMatch(
      /onSave\(\{"active":"Y","fields":\{"login":"me","password":"secret"\}\}\)\n+true, [\d.]+ ms/,
    );
    await user.page.locator('.js-findings code').first().waitFor();
    expect(await user.page.locator('.js-findings').innerText()).toContain('manifest/webhook-url');
  });

  it('reset everything', async () => {
    const user = await openPage({ view: 'host', actions: [savedMessage('discussion', 'Hello')] });
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
