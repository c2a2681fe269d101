import type { Locator } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { localReceiver } from '../../scripts/dev/local-receiver';
import { projectSource } from '../../scripts/dev/project-source';
import { repositoryRoot } from '../../shared/paths';
import type { ReceiverProcess } from '../../simulator/server/receiver/receiver-process';
import { sharedSimulator } from './support/test-simulator';
import { SimulatorUser } from './support/user';

let receiver: ReceiverProcess | undefined;
const program = await localReceiver();
const openPage = sharedSimulator(() => projectSource(repositoryRoot, {}, program), {
  ...program,
  start: async (how) => (receiver = await program.start(how)),
});

const message =
  'Hello {{contact_name|there}},\n\nyour order {{lead_id}} comes on {{lead_cf_501|a day that we tell you}}.';

/** A user whose pipeline sends a message on entering the second stage, and on each one after it. */
async function openUser(text = message): Promise<SimulatorUser> {
  const { page } = await openPage();
  page.setDefaultTimeout(30_000);
  const user = new SimulatorUser(page);
  await user.install();
  await user.addMessage('discussion', text);
  for (const _ of [1, 2, 3]) await page.press('.ui-resizable-handle', 'ArrowRight');
  await user.save();
  return user;
}

function stepsDone({ page }: SimulatorUser): Locator {
  return page.locator('.js-steps .step_done');
}

async function noted({ page }: SimulatorUser): Promise<void> {
  await page.locator('.js-steps [data-step=noted].step_done').waitFor();
}

describe('what an administrator saves', () => {
  const asked = (user: SimulatorUser): Locator => user.page.locator('.notice', { hasText: 'asked its server' });

  it('goes to the receiver of this repository with a token of the local Kommo', async () => {
    const { page } = await openPage();
    await vi.waitUntil(() => receiver, 50_000);
    const user = new SimulatorUser(page);
    await user.install();
    expect(await asked(user).innerText()).toContain('all went well');
    expect(await page.locator('.menu__badge').isVisible()).toBe(false);
    const logged = (await user.log()).join('\n');
    expect(logged).toContain(`$authorizedAjax POST ${program.publicUrl}/kommo/settings`);
    expect(logged).toContain('200: The settings are stored.');
  });

  it('goes nowhere without OAuth, and without $authorizedAjax, which is no fault', async () => {
    const { page } = await openPage();
    const user = new SimulatorUser(page);
    await user.control('oauth', 'without');
    await user.install();
    expect(await asked(user).innerText()).toContain('It did not answer.');
    expect((await user.log()).join('\n')).toContain('Method works only with OAuth integrations');
    await user.control('oauth', 'absent');
    await user.goTo('integrations');
    await page.click('.js-open-integration');
    await page.click('.js-widget-save');
    await page.getByText('The integration is installed').waitFor();
    expect(await asked(user).count()).toBe(0);
    expect(await page.getByText('Saved in Kommo').count()).toBe(0);
  });

  it('and is refused is told', async () => {
    const { page } = await openPage((opened) =>
      opened.route('**/disposable_token', (route) => route.fulfill({ json: { token: 'x.y.z' } })),
    );
    const user = new SimulatorUser(page);
    await user.install();
    expect(await asked(user).innerText()).toContain('It refused.');
    expect(await page.locator('.notice', { hasText: '401' }).count()).toBe(1);
    expect((await user.log()).join('\n')).toContain('401: X-Auth-Token is not a token.');
  });
});

describe('a hook for the receiver of this repository', () => {
  it('goes from a lead that is dragged to a message on a phone and a note in the feed', async () => {
    const user = await openUser();
    const { page } = user;
    await user.goTo('events');
    expect(await page.locator('.desk__destination select').first().inputValue()).toBe('receiver');
    await page.dragAndDrop('[data-lead-id="123123"]', '.board [data-stage-id="654322"]');
    await noted(user);
    expect(await stepsDone(user).locator('strong').allInnerTexts()).toEqual([
      'Stored',
      'Read',
      'Filled in',
      'Sent',
      'Noted',
    ]);
    const phone = page.locator('.js-phone');
    expect(await phone.locator('.phone__head').innerText()).toBe('Maria Lopez\n+12125550143');
    expect(await phone.locator('.phone__bubble').innerText()).toBe(
      'Hello Maria Lopez,\n\nyour order 123123 comes on 04/06/2017.',
    );
    expect(await page.locator('.js-feed > li').innerText()).toContain('Maria Lopez (+12125550143)');
    expect(await page.locator('[data-step=read] pre').textContent()).toContain('GET /api/v4/leads');
  });

  it('sends what the preview has shown of the newest lead', async () => {
    const user = await openUser(
      '{{lead_name}}: {{lead_price}}, {{contact_name}}, {{lead_cf_501|any day}}, {{lead_id}}',
    );
    const { page } = user;
    await user.tiles.first().click();
    await user.bubble.getByRole('button', { name: 'Try with my newest lead' }).click();
    await user.bubble.getByText('These are the values of').waitFor();
    const shown = await user.bubble.locator('.dp-message__preview-text').first().innerText();
    expect(shown).toMatch(/: \$[\d,]+, /);
    await user.move(Number(/\d+$/.exec(shown)?.[0]), 1);
    const bubble = page.locator('.phone__bubble', { hasText: 'Annual contract' });
    expect(await bubble.innerText()).toBe(shown);
    await noted(user);
  });

  it('takes the name and the number that were edited on the card', async () => {
    const user = await openUser('{{contact_name}}');
    const { page } = user;
    await user.move(123124, 1);
    // Not what is done of a hook before it: this one has to be read with the former name.
    await page.locator('.phone__bubble', { hasText: 'John Smith' }).waitFor();
    await noted(user);
    await user.editContact(123124, 'مريم حداد', '+44 20 7946 0018');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('مريم حداد');
    await user.move(123124, 1);
    await page.locator('.phone__head', { hasText: '+442079460018' }).waitFor();
    await noted(user);
    // What is drawn anew as the steps go on is looked at until it is whole.
    const texts = (selector: string) => () => page.locator(selector).allInnerTexts();
    await expect.poll(texts('.phone__bubble'), { timeout: 20_000 }).toEqual(['John Smith', 'مريم حداد']);
    await expect.poll(texts('.js-feed > li'), { timeout: 20_000 }).toHaveLength(2);
    const sides = page
      .locator('.phone__bubble')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
    expect(await sides).toEqual(['ltr', 'rtl']);
  });

  it('ends with a note that says why, where the contact has no number', async () => {
    const user = await openUser();
    const { page } = user;
    await user.goTo('events');
    await page.click('.board [data-stage-id="654321"] .add-action');
    await user.move(123126, 1);
    await page.locator('.feed', { hasText: 'Feed of lead #123126' }).locator('.js-feed > li').waitFor();
    expect(await page.locator('.js-feed > li').innerText()).toContain('Unknown contact');
    expect(await page.locator('.js-phone').count()).toBe(0);
  });

  it('is done once, however often it comes', async () => {
    const user = await openUser();
    await user.move(123125, 1);
    await noted(user);
    await user.send();
    await user.page.getByText('The same hook has come before').waitFor();
    expect(await stepsDone(user).locator('strong').allInnerTexts()).toEqual(['Stored']);
  });

  // The last one, as it ends the receiver of all.
  it('is answered with one sentence where the receiver does not run', async () => {
    const user = await openUser();
    await user.move(123123, 1);
    await receiver?.stop();
    await user.page.getByText('does not run', { exact: true }).waitFor();
    await user.page.locator('.js-send').first().click();
    await user.page
      .getByText('The receiver is not running; npm run dev starts it again. The receiver has ended (code 0).')
      .waitFor();
  });
});
