import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { trialRules } from '../../check/trial-rules/trial-rules';
import { repositoryRoot } from '../../shared/paths';
import { findBrowser } from '../../trial/browser/find-browser';
import { launchSealed } from '../../trial/browser/launch-sealed';
import { readServedFiles } from '../../trial/browser/served-files';
import { writeAlbum } from '../../trial/report/write-album';
import { tryWidget } from '../../trial/try-widget';
import { plantedWidget } from '../trial/support/planted-widget';

/** Writes pictures of a trial's page into docs/: of a widget that loses a value and leaves handlers behind. */
export async function takeTrial(browser: Browser): Promise<void> {
  const { lostValue, handlersLeft } = trialRules;
  const files = plantedWidget(`${lostValue.example.broken}\n${handlersLeft.example.broken}`);
  const sealed = await launchSealed(await findBrowser());
  const trial = await tryWidget(files, { browser: sealed, assets: await readServedFiles(), wantsPictures: true });
  await sealed.close();
  const folder = await mkdtemp(join(tmpdir(), 'trial-'));
  await writeAlbum(folder, { path: 'greeter.zip', trial });
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1100, height: 1000 }, colorScheme });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(repositoryRoot, 'docs', `trial-${colorScheme}.png`) });
    await page.close();
  }
  await rm(folder, { recursive: true });
}
