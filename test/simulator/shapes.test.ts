import { describe, expect, it } from 'vitest';
import { foreignWidget } from './support/foreign-widget';
import { sharedSimulator } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openPage = sharedSimulator(() => foreignWidget('shapes'));

interface Shape {
  name: string;
  /** What the user does in the form. */
  act: (user: SimulatorUser) => Promise<unknown>;
  /** What is stored as the message. */
  stored: string;
  /** Whether the widget itself clicks Done and Save. */
  savesItself?: true;
}

const shapes: Shape[] = [
  {
    name: 'a dropdown of boxes',
    async act({ bubble, page }) {
      await bubble.locator('.checkboxes_dropdown__title_wrapper').click();
      await bubble.getByText('Select all').click();
      await bubble.getByText('Mail', { exact: true }).click();
      expect(await bubble.locator('.checkboxes_dropdown__title').innerText()).toBe('SMS, Chat');
      expect(await bubble.locator('.js-master-checkbox').isChecked()).toBe(false);
      await page.locator('header').click();
    },
    stored: 'sms*chat',
  },
  {
    name: 'lines and a button that empties them',
    async act({ bubble, page }) {
      await bubble.getByPlaceholder('Text').fill('Text of it');
      await bubble.getByPlaceholder('Line').pressSequentially('long');
      expect(await bubble.getByPlaceholder('Line').inputValue()).toBe('lon');
      await page.keyboard.press('Tab');
      await bubble.getByText('Empty the line').click();
    },
    stored: 'Text of it|',
  },
  {
    name: 'a list of several',
    async act({ bubble, page }) {
      await bubble.locator('.multiselect .checkboxes_dropdown__title_wrapper').click();
      await bubble.getByText('SMS', { exact: true }).click();
      await bubble.getByText('Chat', { exact: true }).click();
      await page.locator('header').click();
    },
    stored: '["sms","chat"]',
  },
  {
    name: 'a file',
    async act({ bubble }) {
      const list = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') };
      await bubble.locator('.control-file input').setInputFiles(list);
      expect(await bubble.locator('.control-file__name').innerText()).toBe('list.csv');
    },
    stored: 'list.csv',
  },
  { name: 'a button that deletes', act: ({ bubble }) => bubble.getByText('Forget it').click(), stored: 'deleted' },
  { name: 'a template of the archive', act: ({ bubble }) => bubble.locator('.inner').waitFor(), stored: 'promised' },
  { name: 'a number for a flag', act: ({ bubble }) => bubble.getByLabel('Only once').check(), stored: '1' },
  { name: 'radios', act: ({ bubble }) => bubble.getByText('Mail', { exact: true }).click(), stored: 'mail' },
  {
    name: 'suggestions',
    async act({ bubble }) {
      await bubble.locator('.control--suggest--input').fill('ch');
      expect(await bubble.locator('.control--suggest--list--item:visible').allInnerTexts()).toEqual(['Chat']);
      await bubble.locator('.control--suggest--list--item:visible').click();
    },
    stored: 'Chat',
  },
  { name: 'a date', act: ({ bubble }) => bubble.getByLabel('Choose a date').fill('2017-04-09'), stored: '04/09/2017' },
  { name: 'a switcher', act: ({ bubble }) => bubble.locator('.switcher input').check(), stored: '1' },
  { name: 'a box whose label is looked at', act: ({ bubble }) => bubble.getByText('Own box').click(), stored: 'true' },
  {
    name: 'the root of a framework',
    act: ({ bubble }) => bubble.locator('.state').fill('typed'),
    stored: '{"text":"typed"}',
  },
  {
    name: 'a popup from the modal',
    async act({ bubble, page }) {
      await bubble.locator('.open-popup').click();
      await page.keyboard.press('Escape');
      expect(await page.locator('.own-popup').count()).toBe(0);
      await bubble.locator('.open-popup').click();
      await page.locator('.modal.own-popup .choose').click();
    },
    stored: '%5B%22chosen%22%5D',
  },
  {
    name: 'Done is intercepted and clicked again',
    act: ({ page }) => page.selectOption('.digital-pipeline__condition', 'chat'),
    stored: 'after an answer',
    savesItself: true,
  },
  {
    name: 'templates that include others',
    act: ({ bubble }) => bubble.locator('.outer .inner').waitFor(),
    stored: 'from the inner one',
  },
  {
    name: 'the users by their groups',
    async act({ bubble, page }) {
      await bubble.locator('.checkboxes_dropdown__title_wrapper').click();
      expect(await bubble.locator('.checkboxes_dropdown__divider').allInnerTexts()).toEqual(['Sales']);
      await bubble.getByText('Paul Ruiz', { exact: true }).click();
      expect(await bubble.locator('.checkboxes_dropdown__title').innerText()).toBe('Paul Ruiz');
      await page.locator('header').click();
    },
    stored: '504142 4',
  },
  {
    name: 'modules by their address',
    act: ({ page }) => page.waitForFunction("document.querySelector('[name=message]').value !== ''"),
    stored: 'by its address',
  },
  {
    name: 'everything that is not there',
    act: async () => {},
    stored: [
      'undefined undefined undefined 2 string object object object anna@example.com true',
      'undefined undefined undefined My company my_company  undefined leads-dp true fake',
    ].join(' '),
  },
];

describe('the shapes of public widgets', () => {
  it('go from the form to what is stored', async () => {
    const user = new SimulatorUser((await openPage()).page);
    for (const { name, act, stored, savesItself } of shapes) {
      await user.page.evaluate(`window.shape = ${JSON.stringify(name)}`);
      await user.addAction('initial');
      await act(user);
      await user.done.click();
      await user.bubble.waitFor({ state: 'detached' });
      if (!savesItself) await user.save();
      const saved = JSON.parse((await user.page.locator('.state-panel pre').textContent()) ?? '') as Saved[];
      expect(saved.at(-1)?.settings.message, name).toBe(stored);
    }
    const lacks = (await user.log()).filter((entry) => entry.startsWith('not modelled')).join('\n');
    for (const member of [
      'APP.router',
      'APP.data.somewhere',
      "APP.constant('nonsense')",
      "APP.constant('account').somewhere",
      'self.system().somewhere',
      'module "moment"',
      'module "jquery-ui": $.fn.sortable',
      'module "intl-tel-input": $.fn.intlTelInput',
      'module "lib/somebody/knows"',
      'self.setCountBadge',
    ]) {
      // Each is listed once, however often it was used.
      expect(lacks.split(`${member}\n`), member).toHaveLength(2);
    }
    expect(lacks).toMatch(/module "moment".*\n+Kommo’s page has this module/);
    expect(lacks).toMatch(/APP\.router\n+This model lacks it/);
    expect(lacks).not.toContain('current_card');
  });

  it('throw at what the model lacks on a strict page, and find the right panel where there is one', async () => {
    const user = new SimulatorUser((await openPage()).page);
    await user.control('rightPanel', 'there');
    await user.page.evaluate(`window.shape = 'everything that is not there'`);
    await user.addAction('initial');
    expect(await user.page.locator('#widgets_block .in-panel').innerText()).toBe('there');
    user.page.once('dialog', (dialog) => void dialog.accept());
    await user.bubble.getByText('Cancel').click();
    await user.control('lacks', 'throw');
    await user.page.evaluate(`window.shape = 'everything that is not there'`);
    await user.addAction('initial');
    expect((await user.log()).join('\n')).toContain('APP.data.somewhere is not modelled');
  });
});

interface Saved {
  settings: { message?: string };
}
