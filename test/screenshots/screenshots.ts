import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { repositoryRoot } from '../../shared/paths';
import { startReceiver } from '../../scripts/dev/start-receiver';
import { projectSource } from '../../scripts/dev/project-source';
import { startSimulator } from '../../simulator/server/start-simulator';
import { findBrowser } from '../support/browser/find-browser';
import { launchBrowser } from '../support/browser/launch-browser';
import { User } from '../simulator/support/user';

/** Writes pictures of the simulator's four views, in both themes, into docs/. */
const simulator = await startSimulator({
  source: projectSource(repositoryRoot, {}),
  port: 5800,
  report: (line) => console.log(line),
  startReceiver,
});
const browser = await launchBrowser(await findBrowser());
// At different times: the same hook, sent again for the other theme, would be done once.
for (const [theme, time] of Object.entries({ light: '10:00', dark: '10:05' })) await takeAll(browser, theme, time);
await browser.close();
await simulator.close();

async function takeAll(from: Browser, theme: string, time: string): Promise<void> {
  const context = await from.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`2026-01-15T${time}:00Z`));
  await page.goto(simulator.url);
  const user = new User(page);
  const take = async (view: string): Promise<void> => {
    for (const close of await page.locator('.notice__close').all()) await close.click();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(repositoryRoot, 'docs', `simulator-${view}-${theme}.png`) });
  };
  await user.control('theme', theme);

  await user.install();
  await page.click('.js-open-integration');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await take('integrations');
  await page.keyboard.press('Escape');

  await user.addMessage('offer', 'Thank you, {{contact_name|dear customer}}!', 'mail_in');
  await user.addMessage('discussion', 'Hello {{contact_name|there}},\nwe have your order {{lead_id}}.');
  await page.locator('.ui-resizable-handle').nth(1).press('ArrowRight');
  await user.save();
  await user.tiles.nth(1).click();
  await user.message.press('End');
  await take('pipeline');

  await user.move(123123, 1);
  await user.send();
  await page.locator('.js-feed > li').waitFor();
  await take('events');

  await user.goTo('host');
  await page.locator('.js-findings li').first().waitFor();
  await take('host');
  await context.close();
}
