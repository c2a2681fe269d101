import type { Page } from 'playwright-core';

/** What a page holds after everything unreachable has been thrown away. */
export interface PageCounts {
  nodes: number;
  listeners: number;
  /** Handlers on document and window. */
  global: number;
}

/** Counts what the page holds, garbage collected. */
export async function countPage(page: Page): Promise<PageCounts> {
  const devtools = await page.context().newCDPSession(page);
  // What is unreachable only through something else that is goes in a later round.
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
  let global = 0;
  for (const expression of ['document', 'window']) {
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    const found = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    global += found.listeners.length;
  }
  await devtools.detach();
  return { nodes, listeners, global };
}

/** Opens and closes the action that many times, each time with an edit. */
export async function openAndClose(page: Page, times: number): Promise<void> {
  await page.evaluate((count) => {
    const { action } = window.kommoPage;
    for (let time = 0; time < count; time += 1) {
      action.open();
      action.tile.querySelector<HTMLElement>('[data-marker]')?.click();
      action.tile.querySelector<HTMLElement>('.js-trigger-cancel')?.click();
    }
  }, times);
}
