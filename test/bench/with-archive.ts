import type { Browser } from 'playwright-core';
import { buildWidget } from '../../scripts/build/build-widget';
import { findBrowser } from '../../trial/browser/find-browser';
import { launchBrowser } from '../support/browser/launch-browser';
import type { ServedFiles } from '../support/browser/kommo-page';
import { copyProduct } from '../support/project-copy';

/** What the measurements work on. */
export interface BenchSubject {
  /** A copy of the project: the developer's own dist/ stays as it is. */
  root: string;
  files: ServedFiles;
  browser: Browser;
}

// Which `npm run dev` starts beside the page.
const ofDev = ['kommo-api', 'receiver'];

/** Builds a copy of the project and starts a browser for `work`, and clears both away. */
export async function withArchive(work: (subject: BenchSubject) => Promise<void>): Promise<void> {
  const { root, remove } = await copyProduct(ofDev);
  const browser = await launchBrowser(await findBrowser());
  try {
    const { files } = await buildWidget({ root, environment: {}, environmentName: undefined, minify: false });
    await work({ root, files, browser });
  } finally {
    await browser.close();
    await remove();
  }
}
