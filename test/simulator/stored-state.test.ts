import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { zipOfFiles } from '../support/zip';
import { foreignWidget } from './support/foreign-widget';
import { widgetPages } from './support/open-page';
import { installed, savedMessage } from './support/stored';
import { browserSimulators } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openPage = widgetPages();
const openSimulator = browserSimulators();

const action = {
  id: 1001,
  kind: 'widget',
  stageId: 654322,
  span: 1,
  condition: 'moved',
  settings: { message: 'Kept' },
};
const lead = { id: 7, name: 'Kept lead', contact: 'Somebody', price: 1, stageId: 654322 };

/** Writes over what is stored, and loads the page anew; without anything, only loads it. */
async function load(page: Page, { state, unfinished }: { state?: unknown; unfinished?: string } = {}): Promise<void> {
  await page.evaluate(
    ([text, work]) => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('local-kommo 1 ')) ?? '';
      if (text !== undefined) localStorage.setItem(key, text);
      if (work !== undefined) sessionStorage.setItem('local-kommo unfinished', work);
    },
    [typeof state === 'object' ? JSON.stringify(state) : (state as string | undefined), unfinished],
  );
  await page.reload();
}

describe('what is stored', () => {
  // Several in each load: one part is read by itself, whatever the others are.
  const damages: [name: string, stored: { state?: unknown; unfinished?: string }][] = [
    ['no JSON, also in the unfinished work', { state: '{bad', unfinished: '{bad' }],
    [
      'a number, and unfinished work of another kind',
      { state: '5', unfinished: '{"source":"widget-src","draft":[{}],"bubble":5}' },
    ],
    ['a list', { state: '[]' }],
    [
      'nothing in any part',
      {
        state: {
          view: 'pipeline',
          installation: null,
          actions: null,
          leads: null,
          desk: null,
          sent: null,
          controls: null,
        },
      },
    ],
    [
      'entries that are odd',
      {
        state: {
          view: 'nope',
          installation: { status: 'x', active: 'Y', settings: null },
          actions: [{}, { ...action, stageId: 1 }, { ...action, id: 1002, span: 9 }],
          leads: [
            { ...lead, stageId: 9 },
            { ...lead, id: 8, price: undefined },
          ],
          sent: [{ title: 'x', request: {} }],
          controls: { language: '__proto__', entity: 'x', jquery: '1' },
        },
      },
    ],
    [
      'a prototype',
      { state: '{"view":"events","__proto__":null,"installation":{"__proto__":{}},"desk":{"__proto__":1}}' },
    ],
    ...['__proto__', 'constructor'].map((name): [string, { state: unknown }] => [
      `${name} wherever a word may stand`,
      {
        state: {
          view: name,
          installation: { status: name, active: name, settings: { [name]: name } },
          actions: [{ ...action, kind: name, condition: name, settings: { [name]: name } }],
          leads: [{ ...lead, name, contact: name }],
          desk: { destination: name, address: name, encoding: name, atOnce: { [name]: true } },
          controls: { language: name, theme: name, jquery: name, entity: name, done: name, code: name },
        },
      },
    ]),
  ];

  it('may be damaged in any part', async () => {
    const { page, errors } = await openPage();
    await page.waitForSelector('.integration');
    const failures: [name: string, failure: string][] = [];
    for (const [name, stored] of damages) {
      await load(page, stored);
      const drawn = page.locator('.view > *').first().waitFor({ timeout: 5000 });
      await drawn.catch((error: Error) => failures.push([name, error.message]));
      await page.evaluate(() => {
        for (const entry of document.querySelectorAll<HTMLElement>('[data-view]')) entry.click();
      });
      failures.push(...errors.splice(0).map((error): [string, string] => [name, error]));
    }
    expect(failures).toEqual([]);
  });

  it('is used as far as it is whole', async () => {
    const user = await openPage();
    await user.page.waitForSelector('.integration');
    const broken = { ...action, id: 1002, stageId: 1 };
    await load(user.page, {
      state: { view: 'nope', actions: [broken, action], leads: [lead], controls: { theme: 'dark', app: 5 } },
    });
    await user.goTo('events');
    expect(await user.page.locator('.lead__name').allInnerTexts()).toEqual(['Kept lead']);
    expect(await user.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await user.goTo('pipeline');
    expect(await user.tiles.count()).toBe(1);
  });
});

describe('a page that cannot be drawn', () => {
  const twig = '**/modules/twigjs-engine.js';
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    await copyFile(inject('archive'), join(folder, 'widget.zip'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function openBroken(): Promise<Page> {
    const source = zipSource(join(folder, 'widget.zip'));
    const { page } = await openSimulator(source, (opened) => opened.route(twig, (route) => route.abort()));
    const failure = page.locator('.failure', { hasText: 'The page could not be drawn' });
    await failure.waitFor();
    expect(await failure.innerText()).toContain('twigjs');
    await page.unroute(twig);
    return page;
  }

  it('tells why, and can be reset', async () => {
    const page = await openBroken();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.click('.js-reset');
    await page.waitForSelector('.integration');
  });

  it('comes back when the sources are mended', async () => {
    const page = await openBroken();
    await writeFile(join(folder, 'widget.zip'), zipOfFiles(await foreignWidget('libraries').load()));
    await page.waitForSelector('.integration');
  });
});

describe('unfinished work', () => {
  it('is given to the widget of the same source only', async () => {
    const user = await openPage();
    await user.addAction('offer');
    const kept = JSON.stringify({ source: 'other.zip', draft: [action], scroll: 0 });
    await load(user.page, { unfinished: kept });
    await user.goTo('pipeline');
    expect(await user.tiles.count()).toBe(0);
  });
});

describe('a full storage', () => {
  it('forgets the oldest hooks, says so, and Send goes on working', async () => {
    const user = await openPage({ installation: installed, actions: [savedMessage('discussion', 'Hello')] });
    const { page } = user;
    await user.move(123123, 1);
    await user.sendFirst();
    await page.evaluate(() => {
      for (let size = 1024 * 1024; size > 8; size /= 2) {
        try {
          for (let count = 0; ; count += 1) localStorage.setItem(`fill ${size} ${count}`, 'x'.repeat(size));
        } catch {
          // Smaller pieces fill what is left.
        }
      }
    });
    await user.sendFirst();
    expect(await page.locator('.notice').allInnerTexts()).toContainEqual(
      expect.stringContaining('The storage of the browser is full'),
    );
    await user.sendFirst();
    expect(user.errors).toEqual([]);
  });
});

describe('a widget in a loop', () => {
  it('does not fill the page', async () => {
    const user = await openPage();
    await user.goTo('host');
    await user.page.evaluate(() => {
      for (let count = 0; count < 600; count += 1) {
        window.dispatchEvent(new ErrorEvent('error', { message: `Error ${count}` }));
        window.APP?.notifications?.show_message({ header: 'Again', text: String(count) });
      }
    });
    expect(await user.page.locator('.notice').count()).toBe(5);
    expect(await user.log()).toHaveLength(500);
  });
});

describe('a view that was left', () => {
  it('hears nothing any more', async () => {
    const user = await openPage();
    await user.goTo('host');
    const left = await user.page.locator('.state-panel pre').elementHandle();
    const before = await left?.textContent();
    await user.goTo('events');
    await user.page.locator('.board .add-action').first().click();
    await user.page.locator('.lead__name', { hasText: 'New lead 123126' }).waitFor();
    expect(await left?.textContent()).toBe(before);
    await user.goTo('host');
    expect(await user.page.locator('.state-panel pre').textContent()).toContain('New lead 123126');
  });
});

describe('a script that empties the page', () => {
  it('is named, and the page is put back', async () => {
    const files = await foreignWidget('libraries').load();
    const script = `document.body.innerHTML = '';\n${files.get('script.js')?.toString() ?? ''}`;
    const source = {
      ...foreignWidget('libraries'),
      load: async () => new Map([...files, ['script.js', Buffer.from(script)]]),
    };
    const { page } = await openSimulator(source);
    await page.locator('.notice', { hasText: 'The page was emptied' }).waitFor();
    await page.locator('.integration').waitFor();
    expect((await new SimulatorUser(page).log()).join('\n')).toContain('document.body');
  });
});
