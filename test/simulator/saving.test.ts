import { describe, expect, it } from 'vitest';
import { foreignWidget } from './support/foreign-widget';
import { installed, store } from './support/stored';
import { sharedSimulator } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openPage = sharedSimulator(() => foreignWidget('saving'));

interface Saving {
  /** Where the switch stands; without it, as at first. */
  stores?: 'what stands in the inputs';
  shape: string;
  /** What the user does beside choosing a condition, which makes Done active. */
  act?: (user: SimulatorUser) => Promise<unknown>;
  stored: Record<string, string>;
  /** What the page says of it at the action. */
  told?: RegExp[];
  /** What happens once the bubble has closed. */
  afterwards?: (user: SimulatorUser) => Promise<unknown>;
}

const cases: Saving[] = [
  {
    shape: 'writes at Done',
    stored: { message: '' },
    told: [
      /“message” was not saved .* the form has “written at Done”, written by script\.js:\d+:\d+, stored is nothing/,
    ],
  },
  {
    shape: 'writes by attr',
    stored: { message: '' },
    told: [/the form has “by an attribute”, written by script\.js:\d+:\d+/],
  },
  {
    shape: 'writes a default in silence',
    stored: { message: '' },
    told: [/the form has “a default”, written by script\.js:\d+:\d+/],
  },
  { shape: 'adds controls', stored: { message: '' } },
  {
    shape: 'announces a stray',
    stored: { message: '', search: 'found' },
    told: [/“search” is not a field of manifest\.json/],
  },
  {
    shape: 'radios under the name of the field',
    act: (user) => user.bubble.getByLabel('SMS').check(),
    stored: { message: 'sms' },
  },
  // However many tiles there are: one bubble is open.
  { shape: 'looks in the whole page', stored: { message: '1 found' } },
  { shape: 'looks for a translated label', stored: { message: 'by its label' } },
  {
    shape: 'looks for a label with an apostrophe',
    act: async (user) => {
      expect(await user.bubble.getByRole('alert').innerText()).toContain("unrecognized expression: [title^=Client's]");
    },
    stored: { message: '' },
  },
  {
    shape: 'writes when the form is gone',
    stored: { message: '' },
    afterwards: (user) => user.page.evaluate('window.finishLate()'),
  },
  {
    // What val() has written outlives the attribute.
    shape: 'unticks by removeAttr',
    act: async (user) => {
      await user.bubble.getByLabel('Once').check();
      await user.bubble.getByLabel('Once').uncheck();
    },
    stored: { message: '1' },
  },
  {
    shape: 'draws a box without a name',
    act: async (user) => {
      await user.bubble.getByLabel('Once').check();
      expect(await user.done.isDisabled()).toBe(true);
    },
    stored: { message: '' },
  },
  { shape: 'stores what belongs to the account', stored: { message: 'a token' } },
  {
    // The last of those that lose a value: it goes on in every form after it.
    shape: 'asks for the form without end',
    act: (user) => user.page.waitForFunction("document.querySelector('[name=message]').value === 'polled'"),
    stored: { message: '' },
    told: [/the form has “polled”, written by script\.js:\d+:\d+/],
  },
  {
    stores: 'what stands in the inputs',
    shape: 'writes at Done',
    stored: { message: 'written at Done' },
    told: [/“message” was saved as “written at Done”.* only because “Done stores”/],
  },
];

/** What Save has stored. */
async function storedSettings(user: SimulatorUser): Promise<unknown> {
  const actions = JSON.parse((await user.page.locator('.state-panel pre').textContent()) ?? '') as {
    settings: object;
  }[];
  return actions.at(-1)?.settings;
}

describe('why a value is not saved', () => {
  it('is told for each form of public widgets, and only where something is to be told', async () => {
    const token = { ...installed, settings: { token: 'a token' } };
    const { page, errors } = await openPage((opened) => store(opened, 'saving', { installation: token }));
    const user = new SimulatorUser(page);
    for (const { stores, shape, act, stored, told = [], afterwards } of cases) {
      if (stores) await user.control('doneStores', stores);
      await user.page.evaluate(`window.shape = ${JSON.stringify(shape)}`);
      await user.addAction('initial');
      await act?.(user);
      await user.page.selectOption('.digital-pipeline__condition', 'chat');
      await user.done.click();
      await user.bubble.waitFor({ state: 'detached' });
      const sentences = await user.page.locator('.done-report li').allInnerTexts();
      expect(sentences, `${shape}: ${sentences.join('\n')}`).toHaveLength(told.length);
      await afterwards?.(user);
      told.forEach((pattern, index) => expect(sentences[index], shape).toMatch(pattern));
      await user.save();
      expect(await storedSettings(user), shape).toEqual(stored);
    }
    expect(errors).toEqual([]);
  });

  it('makes Done active for an announced control with a new name, whatever its value', async () => {
    const user = new SimulatorUser((await openPage()).page);
    await user.page.evaluate(`window.shape = 'an unticked box of a new name'`);
    await user.addAction('initial');
    expect(await user.done.isEnabled()).toBe(true);
  });
});
