import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { PageInput } from '../../../kommo-page/page-entry';
import { repositoryRoot } from '../../../shared/paths';

/** The files of a widget's archive by their names. */
export type ServedFiles = ReadonlyMap<string, Buffer>;

/** How the page looks around the widget. */
export interface PageLook {
  theme?: 'light' | 'dark';
  /** The width of the bubble in pixels. */
  bubbleWidth?: number;
  language?: string;
}

const origin = 'http://kommo.test';

/** Opens a page with the model of Kommo in it; nothing of it comes from the network. */
export async function openKommoPage(browser: Browser, files: ServedFiles, look: PageLook = {}): Promise<Page> {
  const page = await browser.newPage({ hasTouch: true });
  await loadKommoPage(page, files, look);
  return page;
}

/** Loads the model of Kommo into a page, in the place of what was there; of that, no request is answered any more. */
export async function loadKommoPage(page: Page, files: ServedFiles, look: PageLook = {}): Promise<void> {
  const { theme = 'light', bubbleWidth = 480 } = look;
  const styles = await readFile(join(repositoryRoot, 'kommo-page', 'page.css'), 'utf8');
  const scripts = [...(await pageScripts()), files.get('script.js')?.toString() ?? ''];
  const body = html({ styles, scripts, theme, bubbleWidth });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^\/widget\//, '');
    const file = files.get(name);
    if (file) await route.fulfill({ body: file, contentType: name.endsWith('.css') ? 'text/css' : 'text/plain' });
    else await route.fulfill({ contentType: 'text/html', body });
  });
  await page.setViewportSize({ width: bubbleWidth + 32, height: 760 });
  await page.mouse.move(0, 0);
  await page.goto(origin);
}

/** What the page starts the widget of `files` from, with what a test adds to it. */
export function pageInput(files: ServedFiles, more: Partial<PageInput> = {}, language = 'en'): PageInput {
  const json = (name: string): never => JSON.parse(files.get(name)?.toString() ?? '') as never;
  return { manifest: json('manifest.json'), langs: json(`i18n/${language}.json`), ...more };
}

interface PageHtml extends Required<Omit<PageLook, 'language'>> {
  styles: string;
  scripts: string[];
}

function html({ styles, scripts, theme, bubbleWidth }: PageHtml): string {
  const tags = scripts.map((script) => `<script>${script.replace(/<\/(?=script)/gi, '<\\/')}</script>`).join('\n');
  return `<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8"><title>Model of Kommo</title>
<style>${styles} .digital-pipeline__item { padding: 16px } .digital-pipeline__edit-bubble { width: ${bubbleWidth}px }</style>
<body><div class="digital-pipeline__table"><div class="digital-pipeline__item"></div></div>${tags}</body></html>`;
}

let scripts: Promise<string[]> | undefined;

function pageScripts(): Promise<string[]> {
  scripts ??= Promise.all([library('jquery-host/dist/jquery.js'), library('twig-host/twig.js'), bundledHost()]).then(
    ([jquery, twig, host]) => [
      jquery,
      `{ const module = {}; module.exports = {}; ${twig}; window.Twig = module.exports; }`,
      host,
    ],
  );
  return scripts;
}

function library(path: string): Promise<string> {
  return readFile(join(repositoryRoot, 'node_modules', path), 'utf8');
}

async function bundledHost(): Promise<string> {
  const entry = join(repositoryRoot, 'kommo-page', 'page-entry.ts');
  const result = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', logLevel: 'silent' });
  return result.outputFiles[0]?.text ?? '';
}
