import type { ArchiveInfo } from '../simulator/protocol';
import type { TrialTab } from './browser/trial-tab';
import type { Installation, TrialSetting } from './protocol';
import { trialRules } from '../check/trial-rules/trial-rules';
import { troublesOf } from './troubles-of';
import type { Trouble } from './trouble';

/** What one part of a trial leaves for the next. */
export interface Learned {
  /** The integration as it was installed. */
  installation: Installation;
  /** What the first Done has stored; undefined where nothing was. */
  stored?: Record<string, string>;
  /** The fields that hold the text of a control just as it was typed. */
  plainFields: string[];
}

/** What a part of a trial has at hand: a tab, and whom to tell. */
export interface SessionParts {
  archive: ArchiveInfo;
  language: string;
  learned: Learned;
  tab: TrialTab;
  tell: (trouble: Trouble) => Promise<void>;
  picture: (name: string, title: string) => Promise<void>;
}

/** A part of a trial in its tab. */
export class Session {
  readonly archive: ArchiveInfo;
  readonly language: string;
  readonly learned: Learned;
  readonly tab: TrialTab;
  readonly tell: SessionParts['tell'];
  readonly picture: SessionParts['picture'];
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
    await this.tab.ask('quiet');
    const { tab, language } = this;
    const heard = this.#heard;
    const news = {
      events: await tab.ask('events'),
      uncaught: tab.told.uncaught.slice(heard.uncaught),
      missingFiles: tab.missingFiles.slice(heard.missingFiles),
      leaving: tab.leaving.slice(heard.leaving),
    };
    heard.uncaught += news.uncaught.length;
    heard.missingFiles += news.missingFiles.length;
    heard.leaving += news.leaving.length;
    for (const trouble of troublesOf(news, { language, ask: tab.told.asked })) await this.tell(trouble);
  }

  async #skipped(problem: string): Promise<void> {
    const [, place] = /^(\S+:\d+:\d+): /.exec(problem) ?? [];
    const message = `Kommo skips this widget. ${place ? problem.slice(place.length + 2) : problem}`;
    await this.tell({ rule: trialRules.notStarted, place: place ?? 'script.js', message });
  }
}
