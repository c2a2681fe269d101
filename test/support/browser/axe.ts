import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../../shared/paths';

let program: Promise<string> | undefined;

interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe finds in a part of the page: a rule, and the elements that break it. */
export async function violations(page: Page, where: string): Promise<string[]> {
  program ??= readFile(join(repositoryRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  if (await page.evaluate("typeof axe === 'undefined'")) await page.addScriptTag({ content: await program });
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run(root: string): Promise<Found> } };
    const found = await axe.run(selector);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, where);
}
