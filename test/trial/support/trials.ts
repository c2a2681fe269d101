import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchSealed } from '../../../trial/browser/launch-sealed';
import { readServedFiles } from '../../../trial/browser/served-files';
import type { Trial } from '../../../trial/gather';
import { type TrialOptions, tryWidget } from '../../../trial/try-widget';

type Given = Omit<TrialOptions, 'browser' | 'assets'>;

/** Starts the one browser of a file; the function it returns tries a widget in it. */
export function trials(): (files: ReadonlyMap<string, Buffer>, options?: Given) => Promise<Trial> {
  let browser: Browser;
  let assets: TrialOptions['assets'];
  beforeAll(async () => {
    [browser, assets] = await Promise.all([launchSealed(inject('browser')), readServedFiles()]);
  });
  afterAll(() => browser.close());
  return (files, options = {}) => tryWidget(files, { browser, assets, ...options });
}
