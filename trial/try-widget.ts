import type { Browser } from 'playwright-core';
import { describeArchive } from '../simulator/server/describe-archive';
import type { Stubs } from '../simulator/server/stubs';
import { longestSilence } from './browser/page-watch';
import type { Served } from './browser/trial-tab';
import { gather, type Trial } from './gather';
import { Lanes } from './lanes';
import { type PartOutcome, type PartSetting, runPart } from './part-run';
import { languagesOf } from './parts/languages';
import type { Part } from './parts/part';
import { partsFor } from './parts/parts';
import { Album } from './report/album';
import type { Learned } from './trial-session';

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

/** As many parts at a time as keep two cores busy: they wait for the browser as often as they compute. */
const partsAtOnce = 3;

/**
 * Uses a widget in a local Kommo as people would, part by part; those that learn nothing from each other side by side.
 * @throws {UserError} for an archive that no page could show
 */
export async function tryWidget(files: ReadonlyMap<string, Buffer>, options: TrialOptions): Promise<Trial> {
  const { code, stubs, assets, browser, longestSilence: silence = longestSilence, wantsPictures = false } = options;
  const archive = describeArchive(files, code);
  const served = { assets, revision: archive.revision, files, stubs };
  const [first = 'en'] = languagesOf(archive);
  const parts = partsFor(archive);
  const setting = { archive, served, browser, silence, language: first, wantsPictures };
  return gather(await runAll(options.parts?.(parts) ?? parts, setting));
}

async function runAll(
  parts: readonly Part[],
  { wantsPictures, ...setting }: Omit<PartSetting, 'learned' | 'album'> & { wantsPictures: boolean },
): Promise<PartOutcome[]> {
  const learned: Learned = { installation: { status: 'installed', active: 'Y', settings: {} }, plainFields: [] };
  const lanes = new Lanes(partsAtOnce);
  let taught: Promise<unknown> = Promise.resolve();
  const outcomes = parts.map((part, index) => {
    const { language = setting.language, teaches = false } = part;
    const work = async (): Promise<PartOutcome | undefined> => {
      if (learned.isSkipped) return undefined;
      const album = new Album(wantsPictures, String(index + 1).padStart(2, '0'));
      // Only who teaches may change what is known to the others.
      return runPart(part, { ...setting, language, album, learned: teaches ? learned : { ...learned } });
    };
    const outcome = taught.then(() => lanes.run(work, teaches));
    if (teaches) taught = outcome;
    return outcome;
  });
  return (await Promise.all(outcomes)).filter((outcome) => outcome !== undefined);
}
