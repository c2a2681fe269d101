import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { type CheckReport, reportsOn, type TrialRecord } from '../check/check-report';
import type { Inspection } from '../check/inspect';
import type { Failure } from '../check/report/failure';
import { formats } from '../check/report/formats';
import {
  builtArchive,
  complain,
  couldNotRun,
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
  try {
    const options = parseTrialWords(terminal.argv.slice(2));
    if (options.help) return print(terminal, trialUsage);
    return await tryAll(terminal, options, projectRoot);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    complain(terminal, error.message);
    return couldNotRun;
  }
}

async function tryAll(terminal: Terminal, options: TrialWords, projectRoot: string): Promise<number> {
  const paths = options.paths.length > 0 ? options.paths : [builtArchive(terminal, projectRoot)];
  const stubs = options.stubs === undefined ? undefined : await openStubs(resolve(userFolder(terminal), options.stubs));
  const [browser, assets] = await Promise.all([findBrowser().then(launchSealed), readServedFiles()]);
  const tried: Tried[] = [];
  const failures: Failure[] = [];
  try {
    for (const path of paths) {
      const own = paths.length > 1 ? `${tried.length + failures.length + 1}-${basename(path)}` : '';
      const folder = options.pictures && join(options.pictures, own);
      const setting = { path, folder, options, projectRoot, stubs, browser, assets };
      await tryPath(terminal, setting).then(
        (one) => tried.push(one),
        (error: unknown) => failures.push({ path, message: error instanceof Error ? error.message : String(error) }),
      );
    }
  } finally {
    await browser.close();
  }
  for (const { message } of failures) complain(terminal, message);
  const reports = reportsOn(tried.map(({ inspection }) => inspection)).map((report, index): CheckReport => {
    const record = tried[index]?.record;
    return record ? { ...report, trial: record } : report;
  });
  const text = formats[options.format](reports, { colors: wantsColors(terminal), failures });
  print(terminal, options.format === 'text' ? text + trialText(reports, options.pictures) : text);
  return failures.length > 0 ? couldNotRun : verdict(reports, options);
}

interface Tried {
  inspection: Inspection;
  record: TrialRecord;
}

interface PathSetting {
  path: string;
  /** Where the pictures go. */
  folder: string | undefined;
  options: TrialWords;
  projectRoot: string;
  stubs: Stubs | undefined;
  browser: Browser;
  assets: ReadonlyMap<string, Buffer>;
}

async function tryPath(terminal: Terminal, setting: PathSetting): Promise<Tried> {
  const { path, folder, options, projectRoot, ...rest } = setting;
  const from = userFolder(terminal);
  const target = resolve(from, path);
  const files = await (await openSource(target)).load();
  const trial = await tryWidget(files, { ...rest, code: options.code, wantsPictures: folder !== undefined });
  if (folder !== undefined) await writeAlbum(resolve(from, folder), { path, trial });
  const findings = trial.findings.map(({ picture, ...finding }) =>
    picture === undefined || folder === undefined ? finding : { ...finding, picture: join(folder, picture) },
  );
  const named = typeof options.exceptions === 'string' ? resolve(from, options.exceptions) : options.exceptions;
  const inspection = await inspectionOf(findings, { target, projectRoot, named });
  const { packageJson } = inspection;
  return {
    inspection: { ...inspection, path, packageJson: packageJson && relative(from, packageJson) },
    record: trial.record,
  };
}

async function openStubs(folder: string): Promise<Stubs> {
  await readdir(folder).catch((cause: unknown) => {
    throw new UserError(`--stubs ${folder} cannot be read. Name a folder with answers: docs/simulator.md.`, { cause });
  });
  return new Stubs(folder);
}
