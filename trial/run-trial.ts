import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { type CheckReport, reportsOn, type TrialRecord } from '../check/check-report';
import type { Inspection } from '../check/inspect';
import { formats } from '../check/report/formats';
import { asNamed, type Asked, exceptableAt, judgeTargets, targetsOf } from '../check/targets';
import {
  complain,
  couldNotRun,
  exitCodeOf,
  print,
  type Terminal,
  userFolder,
  verdict,
  wantsColors,
} from '../check/terminal';
import { repositoryRoot } from '../shared/paths';
import { UserError } from '../shared/user-error';
import { openSource } from '../simulator/server/sources/open-source';
import { Stubs } from '../simulator/server/stubs';
import { findBrowser } from './browser/find-browser';
import { launchSealed } from './browser/launch-sealed';
import { readServedFiles } from './browser/served-files';
import { inspectionOf } from './inspection-of';
import { type TrialWords, parseTrialWords, trialUsage } from './trial-words';
import { trialText } from './report/trial-text';
import { writeAlbum } from './report/write-album';
import { tryWidget } from './try-widget';

/** Runs the command and gives its exit code; without paths it tries what the project has built. */
export async function runTrial(terminal: Terminal, projectRoot = repositoryRoot): Promise<number> {
  return exitCodeOf(async () => {
    const options = parseTrialWords(terminal.argv.slice(2));
    if (options.help) return print(terminal, trialUsage);
    return tryAll({ terminal, options, projectRoot });
  }, terminal);
}

async function tryAll(asked: Asked<TrialWords>): Promise<number> {
  const { terminal, options } = asked;
  const paths = targetsOf(asked);
  const stubs = options.stubs === undefined ? undefined : await openStubs(resolve(userFolder(terminal), options.stubs));
  const [browser, assets] = await Promise.all([findBrowser().then(launchSealed), readServedFiles()]);
  const setting = { asked, stubs, browser, assets };
  const { results, failures } = await judgeTargets(paths, (path, index) =>
    tryPath(path, { ...setting, folder: picturesOf(path, index, options) }),
  ).finally(() => browser.close());
  for (const { message } of failures) complain(terminal, message);
  const reports = reportsOn(results.map(({ inspection }) => inspection)).map((report, index): CheckReport => {
    const record = results[index]?.record;
    return record ? { ...report, trial: record } : report;
  });
  const text = formats[options.format](reports, { colors: wantsColors(terminal), failures });
  print(terminal, options.format === 'text' ? text + trialText(reports, options.pictures) : text);
  return failures.length > 0 ? couldNotRun : verdict(reports, options);
}

/** Where the pictures of a target go. */
function picturesOf(path: string, index: number, { pictures, paths }: TrialWords): string | undefined {
  return pictures && join(pictures, paths.length > 1 ? `${index + 1}-${basename(path)}` : '');
}

interface Tried {
  inspection: Inspection;
  record: TrialRecord;
}

interface PathSetting {
  asked: Asked<TrialWords>;
  /** Where the pictures go. */
  folder: string | undefined;
  stubs: Stubs | undefined;
  browser: Browser;
  assets: ReadonlyMap<string, Buffer>;
}

async function tryPath(path: string, { asked, folder, ...rest }: PathSetting): Promise<Tried> {
  const { terminal, options } = asked;
  const place = exceptableAt(path, asked);
  const files = await (await openSource(place.target)).load();
  const trial = await tryWidget(files, { ...rest, code: options.code, wantsPictures: folder !== undefined });
  if (folder !== undefined) await writeAlbum(resolve(userFolder(terminal), folder), { path, trial });
  const findings = trial.findings.map(({ picture, ...finding }) =>
    picture === undefined || folder === undefined ? finding : { ...finding, picture: join(folder, picture) },
  );
  return { inspection: asNamed(path, await inspectionOf(findings, place), terminal), record: trial.record };
}

async function openStubs(folder: string): Promise<Stubs> {
  await readdir(folder).catch((cause: unknown) => {
    throw new UserError(`--stubs ${folder} cannot be read. Name a folder with answers: docs/simulator.md.`, { cause });
  });
  return new Stubs(folder);
}
