import { expect, inject, it } from 'vitest';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { violations } from '../support/browser/axe';
import { installed, savedMessage, store } from './support/stored';
import { sharedSimulator } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const findings = async () => [
  { severity: 'error', rule: 'manifest/locale', place: 'manifest.json', message: 'No language.' } as const,
];
const openPage = sharedSimulator(() => ({ ...zipSource(inject('archive')), findings }));

/** What is seen, in the order in which it is come to. */
const sights: [name: string, bringAbout: (user: SimulatorUser) => Promise<unknown>][] = [
  ['the integrations', (user) => user.goTo('integrations')],
  ['a settings window', (user) => user.page.click('.js-open-integration')],
  [
    'the pipeline',
    async (user) => {
      await user.page.keyboard.press('Escape');
      await user.goTo('pipeline');
    },
  ],
  [
    'a bubble',
    async (user) => {
      await user.tiles.first().click();
      await user.message.waitFor();
    },
  ],
  [
    'the choice of an action',
    async (user) => {
      await user.page.click('.js-trigger-cancel');
      await user.page.locator('.ui-resizable-handle').first().press('ArrowRight');
      await user.page.locator('.add-action').last().click();
      await user.page.locator('.picker').waitFor();
    },
  ],
  [
    'the events',
    async (user) => {
      await user.page.keyboard.press('Escape');
      await user.goTo('events');
      await user.page.press('[data-lead-id="123123"]', 'ArrowRight');
      await user.page.locator('.js-caught > li').first().waitFor();
    },
  ],
  [
    'the contact of a lead',
    async (user) => {
      const contact = user.page.locator('[data-lead-id="123123"] .lead__contact summary');
      await contact.click();
      await user.page.locator('.js-sent summary').first().click();
    },
  ],
  [
    'the switches and the log',
    async (user) => {
      await user.goTo('host');
      await user.page.click('.findings-banner summary');
      await user.page.click('.log-toggle');
    },
  ],
];

const settled = [
  'Received by the catcher',
  'Log (newest first)',
  'Saved state (JSON)',
  'Same as the window',
  'Unsaved changes. Events use the last saved version.',
  'Kommo does not document these. All but the first start on the stricter setting, so a widget that works here does not depend on the lenient one.',
];

async function openUser(theme: 'light' | 'dark', width: number): Promise<SimulatorUser> {
  const { page } = await openPage(async (opened) => {
    const actions = [savedMessage('offer', 'Hello {{contact_name}}'), savedMessage('discussion', 'Two', { id: 1002 })];
    await store(opened, inject('archive'), { installation: installed, actions, controls: { theme } });
  });
  await page.setViewportSize({ width, height: 800 });
  await page.locator('.findings-banner').waitFor();
  return new SimulatorUser(page);
}

it.each(['light', 'dark'] as const)('axe finds nothing in any view of the %s theme', async (theme) => {
  const user = await openUser(theme, 1280);
  const found: string[] = [];
  let texts = '';
  for (const [name, bringAbout] of sights) {
    await bringAbout(user);
    found.push(...(await violations(user.page, 'html')).map((violation) => `${name}: ${violation}`));
    texts += await user.page.locator('body').textContent();
  }
  expect(found).toEqual([]);
  // Words that are settled.
  for (const words of settled) expect(texts).toContain(words);
});

/** What reaches beyond the window or out of its own box, but for what is scrolled and for tiles; runs in the page. */
function reachesOut(): string[] {
  const { clientWidth } = document.documentElement;
  const scrolled = '.pipeline, .board, pre, textarea, h1';
  return [...document.querySelectorAll<HTMLElement>('body, body *')].flatMap((part) => {
    if (!part.checkVisibility() || part.closest(scrolled) || part.closest('svg')) return [];
    const isCut = part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1;
    const isOut = part.getBoundingClientRect().right > clientWidth + 1;
    return isCut || isOut ? [`${part.localName}.${part.className}`] : [];
  });
}

/** Words that are broken over lines; runs in the page. */
function brokenWords(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement?.checkVisibility() || text.parentElement.closest('pre, textarea, select')) continue;
    for (const word of (text.textContent ?? '').matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
}

it.each([640, 360])('in a window of %i px nothing is cut off and no word is broken', async (width) => {
  const user = await openUser('light', width);
  for (const [name, bringAbout] of sights) {
    await bringAbout(user);
    expect(await user.page.evaluate(reachesOut), name).toEqual([]);
    expect(await user.page.evaluate(brokenWords), name).toEqual([]);
  }
});

it('the bubble that is opened in a narrow window is seen whole, gets the focus and gives it back', async () => {
  const user = await openUser('light', 360);
  await user.goTo('pipeline');
  await user.tiles.first().click();
  const place = await user.bubble.boundingBox();
  expect(place?.x).toBeGreaterThanOrEqual(0);
  expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(await user.bubble.evaluate((bubble) => bubble.contains(document.activeElement))).toBe(true);
  await user.page.click('.js-trigger-cancel');
  expect(await user.tiles.first().evaluate((tile) => tile === document.activeElement)).toBe(true);
});
