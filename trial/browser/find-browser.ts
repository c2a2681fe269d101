import { existsSync } from 'node:fs';
import { UserError } from '../../shared/user-error';
import type { Browser } from './browser';
import { bundledChromium } from './bundled-chromium';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to test in: `CHROME_PATH`, else an installed one, else the one that @sparticuz/chromium carries. */
export async function findBrowser(): Promise<Browser> {
  const wanted = process.env['CHROME_PATH'];
  if (wanted && !existsSync(wanted)) {
    throw new UserError(`CHROME_PATH is ${wanted}, where there is no file. Correct it, or leave it unset.`);
  }
  const executablePath = wanted ?? installed.find((path) => existsSync(path));
  if (executablePath) return { executablePath, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledChromium();
  throw new UserError('No Chrome or Chromium was found. Install one, or set CHROME_PATH to where it is.');
}
