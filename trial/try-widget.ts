import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Finding } from '../check/finding';
import { toFinding } from '../check/to-finding';
import type { TrialRecord } from '../check/check-report';
import { trialRules } from '../check/trial-rules/trial-rules';
import { describeArchive } from '../simulator/server/describe-archive';
import type { Stubs } from '../simulator/server/stubs';
import { messageOf } from '../shared/message-of';
import { type Ended, longestSilence, PageWatch } from './browser/page-watch';
import { type Served, TrialTab } from './browser/trial-tab';
import { languagesOf } from './parts/languages';
import type { Part } from './parts/part';
import { partsFor } from './parts/parts';
import { Album, type Picture } from './report/album';
import { requestsOf } from './requests-of';
import { type Learned, TrialSession } from './trial-session';
import type { Misdeed } from './misdeed';

/** What a trial is made with. */
export interface TrialOptions {
  browser: Browser;
  /** The page's own files. */
  assets: Served['assets'];
  /** The widget's code, for one that knows its own. */
  code?: string | undefined;
  stubs?: Stubs | undefined;
  /** Whether pictures are taken. */
  wantsPictures?: boolean;
  /** For how many seconds of processor time a page need not answer. */
  longestSilence?: number;
  /** The parts to run, in their order; all of them by default. */
  parts?: (all: readonly Part[]) => readonly Part[];
}

/** What came of a trial. */
export interface Trial {
  findings: Finding[];
  record: TrialRecord;
  pictures: readonly Picture[];
}

/** The window in which nothing is looked at but what the widget does. */
const viewport = { width: 720, height: 600 };

/** Longer than any part takes that is not stuck, in milliseconds. */
const longestPart = 120_000;

/** How much later than the part itself its end from outside may be known, in milliseconds. */
const afterEnd = 1000;

/**
 * Uses a widget in a local Kommo as people would, part by part; each part has a tab of its own, so that what the widget
 * breaks ends there.
 * @throws {UserError} for an archive that no page could show
 */
export async function tryWidget(files: ReadonlyMap<string, Buffer>, options: TrialOptions): Promise<Trial> {
  const archive = describeArchive(files, options.code);
  const learned: Learned = { installation: { status: 'installed', active: 'Y', settings: {} }, plainFields: [] };
  const trial = new TrialRun(options.wantsPictures === true);
  const served = { assets: options.assets, revision: archive.revision, files, stubs: options.stubs };
  const [first = 'en'] = languagesOf(archive);
  const parts = partsFor(archive);
  for (const part of options.parts?.(parts) ?? parts) {
    if (learned.isSkipped) break;
    const language = /^language (.+)$/.exec(part.name)?.[1] ?? first;
    const { browser, longestSilence: silence = longestSilence } = options;
    await trial.run(part, { archive, language, learned, served, browser, silence });
  }
  return trial.result;
}

interface PartSetting extends Pick<TrialSession, 'archive' | 'language' | 'learned'> {
  served: Served;
  browser: Browser;
  silence: number;
}

/** The parts of one trial, and what they have found. */
class TrialRun {
  #album: Album;
  #findings = new Map<string, Finding>();
  #parts: { name: string; result: string }[] = [];
  #tabs: TrialTab[] = [];

  constructor(wantsPictures: boolean) {
    this.#album = new Album(wantsPictures);
  }

  get result(): Trial {
    const requests = requestsOf(this.#tabs);
    for (const misdeed of requests.misdeeds) void this.#add(misdeed);
    const record = { parts: this.#parts, requests: requests.list };
    return { findings: [...this.#findings.values()], record, pictures: this.#album.pictures };
  }

  async run(part: Part, { served, browser, silence, ...setting }: PartSetting): Promise<void> {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      acceptDownloads: false,
      hasTouch: true,
      viewport,
    });
    try {
      const tab = await TrialTab.open(context, served);
      this.#tabs.push(tab);
      const watch = await PageWatch.begin(tab.devtools, silence);
      const result = await this.#runIn(tab, part, { ...setting, ended: watch.ended });
      watch.stop();
      this.#parts.push({ name: part.name, result });
    } finally {
      await context.close();
    }
  }

  async #runIn(
    tab: TrialTab,
    part: Part,
    { ended, ...setting }: Pick<TrialSession, 'archive' | 'language' | 'learned'> & { ended: Promise<Ended> },
  ): Promise<string> {
    const name = part.name.replace(/\W+/g, '-');
    const session = new TrialSession({
      ...setting,
      tab,
      tell: async (misdeed) =>
        this.#add(misdeed, () => this.#album.take(tab.page, `${name}-found`, `Found: ${misdeed.message}`)),
      picture: async (which, title) =>
        void (await this.#album.take(tab.page, `${name}-${which}`, `${part.name}: ${title}`)),
    });
    const running = part.run(session).catch((error: unknown) => stoppedBy(error));
    const ending = endOf(tab, ended);
    const end = await Promise.race([running, ending]);
    if (typeof end === 'string') return end;
    // Whoever is ended from outside hears of it in the midst of something, and first.
    const reason = await Promise.race([ending, wait(afterEnd, end)]);
    await this.#add(reason);
    return `ended: ${reason.message}`;
  }

  /** The same thing in another language or part is one finding. */
  async #add(misdeed: Misdeed, takePicture?: () => Promise<string | undefined>): Promise<void> {
    const finding = findingOf(misdeed);
    const { rule, file, line, column } = finding;
    const isException = misdeed.rule === trialRules.exception && line !== null;
    const what = isException ? '' : misdeed.message.replace(/ \(\w+\)$/, '');
    const key = JSON.stringify([rule, file, line, column, what]);
    if (this.#findings.has(key)) return;
    this.#findings.set(key, finding);
    const picture = await takePicture?.();
    if (picture !== undefined) finding.picture = picture;
  }
}

// Where no line is known it is the script that does things, and an exception can name it.
function findingOf({ rule, place = 'script.js', message, fix, severity }: Misdeed): Finding {
  const [, file = place, line, column] = /^(.*?):(\d+):(\d+)$/.exec(place) ?? [];
  const position = line === undefined ? {} : { line: Number(line), column: Number(column) };
  const kind = severity ?? rule.severity;
  const finding = toFinding(rule, { file, ...position, message, ...(fix === undefined ? {} : { fix }) });
  return { ...finding, severity: kind };
}

/** What ends a part from outside: a loop, a crash of the tab, or nothing at all that happens any more. */
function endOf(tab: TrialTab, ended: Promise<Ended>): Promise<Misdeed> {
  return new Promise((resolve) => {
    const rules = { busy: trialRules.endless, memory: trialRules.crashed };
    void ended.then(({ kind, text, place }) => resolve({ rule: rules[kind], place, message: `The widget ${text}.` }));
    tab.page.once('crash', () => resolve({ rule: trialRules.crashed, message: 'The browser’s tab crashed.' }));
    const message = `This part came to no end within ${longestPart / 1000} s.`;
    const timer = setTimeout(() => resolve({ rule: trialRules.notJudged, message }), longestPart);
    tab.page.once('close', () => clearTimeout(timer));
  });
}

// The page's own fault, or one of the widget's that took the page out of the model's hands.
function stoppedBy(error: unknown): Misdeed {
  const [first = ''] = messageOf(error).split('\n');
  return { rule: trialRules.notJudged, message: `This part could not go on: ${first}` };
}
