import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { repositoryRoot } from '../../shared/paths';
import { localReceiver } from '../../scripts/dev/local-receiver';
import { projectSource } from '../../scripts/dev/project-source';
import { startSimulator } from '../../simulator/server/start-simulator';
import { findBrowser } from '../../trial/browser/find-browser';
import { launchBrowser } from '../support/browser/launch-browser';
import { SimulatorUser } from '../simulator/support/user';
import { takeForm } from './take-form';
import { takeTrial } from './take-trial';

/** Writes pictures of the form in each state and of the simulator's four views and of a trial, in both themes, into docs/. */
const browser = await launchBrowser(await findBrowser());
const themes = ['light', 'dark'] as const;
for (const theme of themes) await takeForm(browser, theme);
for (const theme of themes) await takeSimulator(browser, theme);
await takeTrial(browser);
await browser.close();

async function takeSimulator(from: Browser, theme: string): Promise<void> {
  // One for each theme: the same hook, sent to the same receiver again, would be done once.
  const receiver = await localReceiver();
  const source = projectSource(repositoryRoot, {}, receiver);
  const simulator = await startSimulator({ source, port: 5800, report: (line) => console.log(line), receiver });
  const context = await from.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  // The first Install waits for the receiver, which comes up meanwhile.
  page.setDefaultTimeout(90_000);
  await page.clock.setFixedTime(new Date('2026-01-15T10:00:00Z'));
  await page.goto(simulator.url);
  const user = new SimulatorUser(page);
  const take = async (view: string): Promise<void> => {
    await page.locator('.notice__close').evaluateAll((all) => all.forEach((close) => (close as HTMLElement).click()));
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
  await page.locator('[data-step=noted].step_done').waitFor();
  await page.setViewportSize({ width: 1280, height: 1080 });
  await page.evaluate(() => scrollTo(0, 0));
  await take('events');
  await page.setViewportSize({ width: 1280, height: 720 });

  await user.goTo('host');
  await page.locator('.js-findings li').first().waitFor();
  await take('host');
  await context.close();
  await simulator.close();
}
