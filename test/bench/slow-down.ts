import type { Page } from 'playwright-core';

/** Makes the processor of a page that many times slower, as it is in cheap and old machines. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
}
