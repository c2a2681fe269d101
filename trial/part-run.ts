import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { trialRules } from '../check/trial-rules/trial-rules';
import { messageOf } from '../shared/message-of';
import { type Ended, PageWatch } from './browser/page-watch';
import { type Served, TrialTab } from './browser/trial-tab';
import { type Misdeed, samenessOf } from './misdeed';
import type { Part } from './parts/part';
import type { Album, Picture } from './report/album';
import { TrialSession } from './trial-session';

/** What a part is run with. */
export interface PartSetting extends Pick<TrialSession, 'archive' | 'language' | 'learned'> {
  served: Served;
  browser: Browser;
  album: Album;
  /** For how many seconds of processor time the page need not answer. */
  silence: number;
}

/** What came of a part. */
export interface PartOutcome {
  name: string;
  result: string;
  /** What was found, in the order in which it was. */
  found: readonly Found[];
  pictures: readonly Picture[];
  tab: TrialTab;
}

/** A misdeed, and how the page looked then. */
export interface Found {
  misdeed: Misdeed;
  picture: Picture | undefined;
}

/** The window in which nothing is looked at but what the widget does. */
const viewport = { width: 720, height: 600 };

/** Longer than any part takes that is not stuck, in milliseconds. */
const longestPart = 120_000;

/** How much later than the part itself its end from outside may be known, in milliseconds. */
const afterEnd = 1000;

/** Runs a part in a tab of its own, so that what the widget breaks ends there. */
export async function runPart(part: Part, setting: PartSetting): Promise<PartOutcome> {
  const { browser, served, silence, album } = setting;
  const context = await browser.newContext({
    serviceWorkers: 'block',
    acceptDownloads: false,
    hasTouch: true,
    viewport,
  });
  try {
    const tab = await TrialTab.open(context, served);
    const watch = await PageWatch.begin(tab.devtools, silence);
    const finder = new Finder(tab, album, part.name);
    const result = await runIn(tab, part, { ...setting, finder, ended: watch.ended });
    watch.stop();
    return { name: part.name, result, found: finder.found, pictures: album.pictures, tab };
  } finally {
    await context.close();
  }
}

async function runIn(
  tab: TrialTab,
  part: Part,
  { finder, ended, ...setting }: PartSetting & { finder: Finder; ended: Promise<Ended> },
): Promise<string> {
  const session = new TrialSession({
    ...setting,
    tab,
    tell: (misdeed) => finder.tell(misdeed),
    picture: (name, title) => finder.picture(name, title),
  });
  const running = part.run(session).catch((error: unknown) => stoppedBy(error));
  const ending = endOf(tab, ended);
  const end = await Promise.race([running, ending]);
  if (typeof end === 'string') return end;
  // Whoever is ended from outside hears of it in the midst of something, and first.
  const reason = await Promise.race([ending, wait(afterEnd, end)]);
  finder.add({ misdeed: reason, picture: undefined });
  return `ended: ${reason.message}`;
}

/** What a part finds, and its pictures. */
class Finder {
  readonly found: Found[] = [];
  #tab: TrialTab;
  #album: Album;
  #part: string;
  #known = new Set<string>();

  constructor(tab: TrialTab, album: Album, part: string) {
    [this.#tab, this.#album, this.#part] = [tab, album, part];
  }

  async tell(misdeed: Misdeed): Promise<void> {
    const sameness = samenessOf(misdeed);
    if (this.#known.has(sameness)) return;
    this.#known.add(sameness);
    const found: Found = { misdeed, picture: undefined };
    this.add(found);
    found.picture = await this.#take('found', `Found: ${misdeed.message}`);
  }

  add(found: Found): void {
    this.found.push(found);
  }

  async picture(name: string, title: string): Promise<void> {
    await this.#take(name, `${this.#part}: ${title}`);
  }

  #take(name: string, title: string): Promise<Picture | undefined> {
    return this.#album.take(this.#tab.page, `${this.#part.replace(/\W+/g, '-')}-${name}`, title);
  }
}

/** What ends a part from outside: a loop, a crash of the tab, or nothing at all that happens any more. */
function endOf(tab: TrialTab, ended: Promise<Ended>): Promise<Misdeed> {
  return new Promise((resolve) => {
    const rules = { busy: trialRules.endless, memory: trialRules.crashed };
    void ended.then(({ kind, text, place }) => resolve({ rule: rules[kind], place, message: `The widget ${text}.` }));
    tab.page.once('crash', () => resolve({ rule: trialRules.crashed, message: 'The browser’s tab crashed.' }));
    const message = `This part came to no end within ${longestPart / 1000} s.`;
    const timer = setTimeout(() => resolve({ rule: trialRules.notJudged, message }), longestPart);
    tab.page.once('close', () => {
      clearTimeout(timer);
      resolve({ rule: trialRules.leftPage, message: 'The widget closed the page, or took it away.' });
    });
    tab.page.on('domcontentloaded', () => {
      if (tab.isLost)
        resolve({ rule: trialRules.leftPage, message: 'The widget put another page in the place of Kommo’s.' });
    });
  });
}

// The page's own fault, or one of the widget's that took the page out of the model's hands.
function stoppedBy(error: unknown): Misdeed {
  const [first = ''] = messageOf(error).split('\n');
  return { rule: trialRules.notJudged, message: `This part could not go on: ${first}` };
}
