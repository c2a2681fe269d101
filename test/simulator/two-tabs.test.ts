import { describe, expect, it } from 'vitest';
import { widgetPages } from './support/open-page';
import { SimulatorUser } from './support/user';

const openPage = widgetPages();

describe('two tabs', () => {
  it('do not overwrite what the other has moved', async () => {
    const user = await openPage();
    await user.goTo('events');
    const second = new SimulatorUser(await user.page.context().newPage());
    await second.page.goto(user.page.url());
    await second.page.waitForSelector('.view > *');
    await second.move(123123, 2);
    await user.page.locator('[data-stage-id="654323"] [data-lead-id="123123"]').waitFor();
    await user.move(123124, 1);
    await second.page.locator('[data-stage-id="654322"] [data-lead-id="123124"]').waitFor();
    expect(await second.page.locator('[data-stage-id="654323"] [data-lead-id="123123"]').count()).toBe(1);
  });

  it('show and keep the actions that the other has saved', async () => {
    const user = await openPage();
    await user.goTo('pipeline');
    const second = new SimulatorUser(await user.page.context().newPage());
    await second.page.goto(user.page.url());
    await second.addMessage('offer', 'Of the second tab');
    await second.save();
    await user.tiles.first().waitFor();
    await user.addMessage('discussion', 'Of the first tab');
    await user.save();
    await second.tiles.nth(1).waitFor();
    await second.page.reload();
    await second.tiles.nth(1).waitFor();
  });
});
