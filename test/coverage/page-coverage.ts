import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { repositoryRoot } from '../../shared/paths';
import { readPageAssets } from '../../simulator/server/page-assets';

/** Where Node and this module leave what ran; undefined unless coverage is wanted. */
const folder = process.env['NODE_V8_COVERAGE'];

// The page's script is in no folder. Sources are told from where it would lie.
const url = pathToFileURL(join(repositoryRoot, 'page.js')).href;

/** What ran of the local Kommo's page in the pages of a test file, where coverage is wanted. */
const ran: object[] = [];

/** Begins to count what runs in `page`. */
export async function countPage(page: Page): Promise<void> {
  if (folder) await page.coverage.startJSCoverage({ resetOnNavigation: false });
}

/** Keeps what ran in the pages of `context`, before they are closed. */
export async function keepCounts(context: BrowserContext): Promise<void> {
  if (!folder) return;
  for (const page of context.pages()) {
    const scripts = await page.coverage.stopJSCoverage().catch(() => []);
    const own = scripts.filter((script) => new URL(script.url).pathname === '/page.js');
    ran.push(...own.map(({ functions, scriptId }) => ({ url, functions, scriptId })));
  }
}

/** Leaves what was kept, in the form in which Node does. */
export async function writeCounts(): Promise<void> {
  if (!folder || ran.length === 0) return;
  const { widget: assets } = await readPageAssets();
  const [source, data] = ['page.js', 'page.js.map'].map((name) => new TextDecoder().decode(assets.get(name)));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'source-page.json'), JSON.stringify({ url, source }));
  const maps = { [url]: { data: JSON.parse(data ?? '') as unknown } };
  const counted = { result: ran.splice(0), 'source-map-cache': maps };
  await writeFile(join(folder, `page-${process.pid}-${Date.now()}.json`), JSON.stringify(counted));
}
