import type { ArchiveInfo } from '../simulator/protocol';
import type { TrialTab } from './browser/trial-tab';
import type { StartProblem, TrialInstallation, TrialSetting } from './protocol';
import { trialRules } from '../check/trial-rules/trial-rules';
import { misdeedsOf } from './misdeeds-of';
import type { Misdeed } from './misdeed';

/** The places of Kommo that a trial has. */
const placesHere = new Set(['settings', 'digital_pipeline']);

/** What one part of a trial leaves for the next. */
export interface Learned {
  /** The integration as it was installed. */
  installation: TrialInstallation;
  /** What the first Done has stored; undefined where nothing was. */
  stored?: Record<string, string>;
  /** The fields that hold the text of a control just as it was typed. */
  plainFields: string[];
  /** Whether Kommo skips the widget, so that there is nothing more to try. */
  isSkipped?: boolean;
}

/** What a part of a trial has at hand: a tab, and whom to tell. */
export interface SessionParts {
  archive: ArchiveInfo;
  language: string;
  learned: Learned;
  tab: TrialTab;
  tell: (misdeed: Misdeed) => Promise<void>;
  picture: (name: string, title: string) => Promise<void>;
}

/** A part of a trial in its tab. */
export class TrialSession {
  readonly archive: ArchiveInfo;
  readonly language: string;
  readonly learned: Learned;
  readonly tab: TrialTab;
  readonly tell: SessionParts['tell'];
  readonly picture: SessionParts['picture'];
  /** What is unusual about how the widget is used now: an exception that comes of it is no error. */
  circumstance: string | undefined;
  /** Whether the user has just clicked, whose wish it may be to see another page. */
  #isUsersWish = false;
  #heard = { uncaught: 0, missingFiles: 0, leaving: 0 };

  constructor(parts: SessionParts) {
    const { archive, language, learned, tab, tell, picture } = parts;
    [this.archive, this.language, this.learned] = [archive, language, learned];
    [this.tab, this.tell, this.picture] = [tab, tell, picture];
  }

  /** Loads the page anew and the widget into it; false where Kommo would skip the widget. */
  async start(setting: Partial<TrialSetting> = {}): Promise<boolean> {
    const { archive, language, learned } = this;
    await this.tab.load();
    const rest = { theme: 'light', switches: {}, installation: learned.installation } as const;
    const problem = await this.tab.ask('start', { archive, language, ...rest, ...setting });
    if (problem !== undefined) await this.#skipped(problem);
    await this.settle();
    return problem === undefined;
  }

  async enter(area: 'settings' | 'digital_pipeline'): Promise<boolean> {
    const problem = await this.tab.ask('enter', area);
    if (problem !== undefined) await this.#skipped(problem);
    await this.settle();
    return problem === undefined;
  }

  /** Opens the editor with the widget in it, ready for actions. */
  async openEditor(setting: Partial<TrialSetting> = {}): Promise<boolean> {
    return (await this.start(setting)) && this.enter('digital_pipeline');
  }

  /** Waits until the page is still, and tells what has gone wrong meanwhile. */
  async settle(): Promise<void> {
    const { tab, language } = this;
    const heard = this.#heard;
    const news = {
      events: await tab.settle(),
      uncaught: tab.told.uncaught.slice(heard.uncaught),
      missingFiles: tab.missingFiles.slice(heard.missingFiles),
      leaving: this.#isUsersWish ? [] : tab.leaving.slice(heard.leaving),
    };
    heard.uncaught += news.uncaught.length;
    heard.missingFiles += news.missingFiles.length;
    heard.leaving = tab.leaving.length;
    const { circumstance, hasOtherPlaces } = this;
    const { isUnanswered } = tab;
    const circumstances = { language, ask: tab.told.asked, circumstance, hasOtherPlaces, isUnanswered };
    for (const misdeed of misdeedsOf(news, circumstances)) await this.tell(misdeed);
  }

  get hasOtherPlaces(): boolean {
    return this.archive.manifest.locations?.some((place) => !placesHere.has(place)) === true;
  }

  /** Does what the user does with a button: another page that comes of it is what was asked for. */
  async asUser(press: () => Promise<void>): Promise<void> {
    this.#isUsersWish = true;
    await press();
    this.#isUsersWish = false;
  }

  async #skipped(problem: StartProblem): Promise<void> {
    this.learned.isSkipped = true;
    // What it threw is this, once more.
    await this.tab.ask('events');
    this.#heard.uncaught = this.tab.told.uncaught.length;
    const lack = lackBehind(problem);
    if (lack !== undefined) return this.tell({ rule: trialRules.notJudged, place: 'script.js', message: lack });
    const [, place] = /^(\S+:\d+:\d+): /.exec(problem.reason) ?? [];
    const message = `Kommo skips this widget. ${place ? problem.reason.slice(place.length + 2) : problem.reason}`;
    await this.tell({ rule: trialRules.notStarted, place: place ?? 'script.js', message });
  }
}

/** What is not here and may be in Kommo or elsewhere, where that is why a widget does not start. */
function lackBehind({ reason, hangsOnPage }: StartProblem): string | undefined {
  if (!hangsOnPage) return undefined;
  const [, outside] = /^A module is missing: "(https?:[^"]+)"/.exec(reason) ?? [];
  if (outside !== undefined) return `The widget takes its code from ${outside}, which is not there in a trial.`;
  return `The widget does not start here. ${reason.replace(/\.?$/, '.')} Kommo’s own page may have it.`;
}
