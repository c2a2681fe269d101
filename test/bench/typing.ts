import type { Page } from 'playwright-core';
import { manyAccountFields } from '../support/account-fields';
import type { Figure } from './figure';
import { freshPage } from './fresh-page';
import { median } from './median';
import { slowDown } from './slow-down';
import { threadClock } from './thread-clock';
import type { BenchSubject } from './with-archive';

interface Case {
  what: string;
  message: string;
  /** The keys; each is measured. */
  keys: string;
  /** How many times slower the processor is made. */
  slowness: number;
  /** At most so long, in milliseconds of the page's thread. */
  goal: number;
}

/** By then the form has told what it tells of a long message, in milliseconds. */
const longestPause = 500;
const letters = 'x'.repeat(9);
// Each finds fewer of the account's fields, and the last one looks at all of them.
const query = 'field 999';

const cases: Case[] = [
  { what: '170 characters, 5 placeholders', message: messageOf(5), keys: letters, slowness: 1, goal: 5 },
  { what: '170 characters, 5 placeholders', message: messageOf(5), keys: letters, slowness: 4, goal: 20 },
  { what: '2,000 characters, 20 placeholders', message: messageOf(20, 100), keys: letters, slowness: 1, goal: 16 },
  { what: '10,000 characters, 294 placeholders', message: messageOf(294), keys: letters, slowness: 1, goal: 5 },
  { what: '10,000 characters, 294 placeholders', message: messageOf(294), keys: letters, slowness: 4, goal: 20 },
  { what: '100,000 characters, 2,933 placeholders', message: messageOf(2933), keys: letters, slowness: 1, goal: 15 },
  { what: '{{, 100,000 letters and }}', message: `{{${'a'.repeat(100_000)}}}`, keys: letters, slowness: 1, goal: 5 },
  { what: 'behind {{, with suggestions', message: 'Hi {{', keys: query, slowness: 1, goal: 16 },
  { what: 'behind {{, with suggestions', message: 'Hi {{', keys: query, slowness: 4, goal: 50 },
];

/** How long a key takes in messages of several lengths, in an account of 10,000 fields; beside it, in a bare textarea. */
export async function measureTyping(subject: BenchSubject): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, message, keys, slowness, goal } of cases) {
    const page = await freshPage(subject, { settings: { message, only_main: '0' }, fields: manyAccountFields(10_000) });
    await page.evaluate(() => window.kommoPage.action.open());
    const { key, pause } = await keyTime(page, 'form textarea', { keys, slowness });
    const bare = await keyTime(await withBareTextarea(page, message), '#bare', { keys, slowness });
    await page.close();
    figures.push({
      what: `a key: ${what}${slowness > 1 ? `, processor ${slowness}x slower` : ''}`,
      measured: `bare textarea ${bare.key.toFixed(1)} ms`,
      // A slowed processor is busy while it waits, too.
      processor: `${key.toFixed(1)} ms${slowness > 1 ? '' : `, then ${pause.toFixed(1)}`}`,
      target: `under ${goal} ms`,
      reached: key < goal,
    });
  }
  return figures;
}

/** Placeholders of the account's own fields among words, so many characters for each. */
function messageOf(placeholders: number, characters = 34): string {
  const part = (_: unknown, index: number): string => `the next one is {{lead_cf_${1000 + index}}}`.padEnd(characters);
  return Array.from({ length: placeholders }, part).join('');
}

interface KeyTime {
  /** The median of some keys at the end of the text, each with all that it causes up to the next picture. */
  key: number;
  /** What is done once nobody types. */
  pause: number;
}

async function keyTime(
  page: Page,
  field: string,
  { keys, slowness }: Pick<Case, 'keys' | 'slowness'>,
): Promise<KeyTime> {
  await page.locator(field).evaluate((textarea: HTMLTextAreaElement) => {
    textarea.focus();
    textarea.setSelectionRange(textarea.value.length, textarea.value.length);
  });
  await nextPicture(page);
  await slowDown(page, slowness);
  const clock = await threadClock(page);
  const times: number[] = [];
  for (const key of keys) {
    const before = await clock();
    await page.keyboard.type(key);
    await nextPicture(page);
    times.push((await clock()) - before);
  }
  const before = await clock();
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), longestPause);
  await nextPicture(page);
  const pause = (await clock()) - before;
  await slowDown(page, 1);
  return { key: median(times), pause };
}

async function nextPicture(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** The same page without the widget: what the browser itself takes. */
async function withBareTextarea(page: Page, message: string): Promise<Page> {
  await page.evaluate((text) => {
    const bare = document.createElement('textarea');
    bare.id = 'bare';
    bare.style.height = '320px';
    bare.value = text;
    document.body.replaceChildren(bare);
  }, message);
  return page;
}
