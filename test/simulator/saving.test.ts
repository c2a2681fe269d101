import { describe, expect, it } from 'vitest';
import { foreignWidget } from './support/foreign-widget';
import { sharedSimulator } from './support/test-simulator';
import { SimulatorUser } from './support/user';

const openPage = sharedSimulator(() => foreignWidget('saving'));

interface Saving {
  stores: 'what events told' | 'what stands in the inputs';
  shape: string;
  /** What the user does beside choosing a condition, which makes Done active. */
  act?: (user: SimulatorUser) => Promise<unknown>;
  stored: Record<string, string>;
  /** What the page says of it at the action. */
  told: RegExp[];
}

const lost = 'what events told';
const kept = 'what stands in the inputs';

const cases: Saving[] = [
  {
    stores: lost,
    shape: 'writes at Done',
    stored: { message: '' },
    told: [
      /“message” was not saved .* the form has “written at Done”, written by script\.js:\d+:\d+, stored is nothing/,
    ],
  },
  {
    stores: kept,
    shape: 'writes at Done',
    stored: { message: 'written at Done' },
    told: [/“message” was saved as “written at Done”.* only because “Done stores”/],
  },
  {
    stores: lost,
    shape: 'writes by attr',
    stored: { message: '' },
    told: [/the form has “by an attribute”, written by script\.js:\d+:\d+/],
  },
  { stores: lost, shape: 'adds controls', stored: { message: '' }, told: [] },
  {
    stores: lost,
    shape: 'announces a stray',
    stored: { message: '', search: 'found' },
    told: [/“search” is no field of manifest\.json/],
  },
  {
    stores: lost,
    shape: 'radios under the name of the field',
    act: (user) => user.bubble.getByLabel('SMS').check(),
    stored: { message: 'sms' },
    told: [],
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
    const user = new SimulatorUser((await openPage()).page);
    for (const { stores, shape, act, stored, told } of cases) {
      await user.control('doneStores', stores);
      await user.page.evaluate(`window.shape = ${JSON.stringify(shape)}`);
      await user.addAction('initial');
      await act?.(user);
      await user.page.selectOption('.digital-pipeline__condition', 'chat');
      await user.done.click();
      await user.bubble.waitFor({ state: 'detached' });
      const sentences = await user.page.locator('.done-report li').allInnerTexts();
      expect(sentences, `${shape}: ${sentences.join('\n')}`).toHaveLength(told.length);
      told.forEach((pattern, index) => expect(sentences[index], shape).toMatch(pattern));
      await user.save();
      expect(await storedSettings(user), shape).toEqual(stored);
    }
  });

  it('makes Done active for an announced control with a new name, whatever its value', async () => {
    const user = new SimulatorUser((await openPage()).page);
    await user.page.evaluate(`window.shape = 'an unticked box of a new name'`);
    await user.addAction('initial');
    expect(await user.done.isEnabled()).toBe(true);
  });
});
