import type { Locator, Page } from 'playwright-core';

/** The stages of the pipeline by their numbers. */
export const stages = { initial: 654321, discussion: 654322, offer: 654323, negotiation: 654324, won: 142 };

type Stage = keyof typeof stages;

/** What a user of the page does, in words of his own. */
export class SimulatorUser {
  page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(view: 'integrations' | 'pipeline' | 'events' | 'host'): Promise<void> {
    await this.page.click(`[data-view=${view}]`);
  }

  /** Fills the settings window and installs the integration. */
  async install(values: Record<string, string> = { login: 'me', password: 'secret' }): Promise<void> {
    await this.goTo('integrations');
    await this.page.click('.js-open-integration');
    for (const [name, value] of Object.entries(values)) await this.page.fill(`.modal [name="${name}"]`, value);
    await this.page.click('.js-widget-install');
    await this.page.waitForSelector('.modal', { state: 'detached' });
  }

  /** Adds an action to a stage; its bubble is open afterwards. */
  async addAction(stage: Stage, which: 'widget' | 'webhook' = 'widget'): Promise<void> {
    await this.goTo('pipeline');
    await this.page.click(`.digital-pipeline__table [data-stage-id="${stages[stage]}"] .add-action`);
    await this.page
      .locator('.picker__choice')
      .nth(which === 'widget' ? 0 : 1)
      .click();
    await this.bubble.waitFor();
  }

  /** Adds an action with a message, and saves the pipeline. */
  async addMessage(stage: Stage, message: string, condition?: string): Promise<void> {
    await this.addAction(stage);
    if (condition) await this.page.selectOption('.digital-pipeline__condition', condition);
    await this.message.fill(message);
    await this.done.click();
  }

  get bubble(): Locator {
    return this.page.locator('.digital-pipeline__edit-bubble');
  }

  get message(): Locator {
    return this.bubble.locator('textarea').first();
  }

  get done(): Locator {
    return this.bubble.locator('.js-trigger-save');
  }

  get tiles(): Locator {
    return this.page.locator('.digital-pipeline__short-task');
  }

  async save(): Promise<void> {
    await this.page.click('.digital-pipeline__save-button');
  }

  /** Moves a lead by arrow keys. */
  async move(lead: number, steps: number): Promise<void> {
    await this.goTo('events');
    const key = steps > 0 ? 'ArrowRight' : 'ArrowLeft';
    for (let step = 0; step < Math.abs(steps); step += 1) await this.page.press(`[data-lead-id="${lead}"]`, key);
  }

  /** Sends the first request of the desk. */
  async send(): Promise<void> {
    const button = this.page.locator('.js-send').first();
    // What is sent at once has its answer then, which would pass for that of this click.
    await button.click({ trial: true });
    const sent = this.page.waitForResponse('**/api/send');
    await button.click();
    await sent;
  }

  /** Changes the main contact on the card of a lead. */
  async editContact(lead: number, name: string, phone: string): Promise<void> {
    const contact = this.page.locator(`[data-lead-id="${lead}"] .lead__contact`);
    await contact.locator('summary').click();
    await contact.getByLabel('Name').fill(name);
    await contact.getByLabel('Phone').fill(phone);
    await contact.getByText('Save').click();
  }

  /** Sends the first request of the desk, again where it was sent at once, to the catcher; what it got, byte for byte. */
  async sendFirst(): Promise<string> {
    await this.send();
    const newest = await this.page.evaluate(
      async () => ((await (await fetch('/api/caught')).json()) as { id: number }[]).at(-1)?.id,
    );
    await this.page.locator('.js-caught > li').first().getByText(`Request ${newest}`, { exact: true }).waitFor();
    return (await this.page.locator('.js-caught > li:first-child .js-caught-body').textContent()) ?? '';
  }

  /** What the page has written down of the widget's doings. */
  async log(): Promise<string[]> {
    await this.goTo('host');
    const toggle = this.page.locator('.log-toggle');
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    // What is new is drawn with the next frame.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const entries = await this.page.locator('.js-host-log > li').allInnerTexts();
    await toggle.click();
    return entries;
  }

  /** Changes a switch, which loads the page anew. */
  async control(name: string, value: string): Promise<void> {
    await this.controls({ [name]: value });
  }

  /** Changes several switches before the page loads anew. */
  async controls(values: Record<string, string>): Promise<void> {
    await this.goTo('host');
    await this.reloadedBy(() =>
      this.page.evaluate((all) => {
        for (const [name, value] of Object.entries(all)) {
          const list = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
          if (!list || ![...list.options].some((option) => option.value === value)) throw new Error(`${name} ${value}`);
          list.value = value;
          list.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }, values),
    );
  }

  /** Does something that makes the page load anew, and waits until it has drawn itself. */
  async reloadedBy(change: () => Promise<unknown>): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await change();
    await loaded;
    await this.page.waitForSelector('.view > *');
  }
}
