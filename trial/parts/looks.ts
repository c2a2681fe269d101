import { trialRules } from '../../check/trial-rules/trial-rules';
import type { LookFault } from '../protocol';
import type { TrialSession } from '../trial-session';
import type { Part } from './part';
import { openForm, openSaved } from './saved-form';

/** Of the window, in pixels: a large one, a small one, and a page at 200 % or a telephone. */
const widths = [1280, 720, 360];
const height = 900;

/** The form in both themes and three widths. */
export const looks: Part = {
  name: 'looks',
  async run(session) {
    for (const theme of ['light', 'dark'] as const) {
      const action = await openSaved(session, { theme });
      if (action === undefined) return 'could not be started';
      await openForm(session, action);
      for (const fault of await session.tab.ask('looks', action)) await tellFault(session, fault, `a ${theme} page`);
      if (theme === 'light') await pressTab(session, action);
      for (const width of widths) await tryWidth(session, action, { theme, width });
    }
    return `light and dark, ${widths.join(', ')} px`;
  },
};

/** As often as Tab is pressed in any form. */
const mostPresses = 150;

/** Goes through the form by keys; how it is coloured makes no difference to that. */
async function pressTab(session: TrialSession, action: number): Promise<void> {
  const { tab } = session;
  const presses = Math.min(await tab.ask('beginTabs', action), mostPresses);
  for (let press = 0; press < presses; press += 1) await tab.page.keyboard.press('Tab');
  for (const fault of await tab.ask('unreached', action)) await tellFault(session, fault, 'a light page');
  await session.settle();
}

async function tryWidth(session: TrialSession, action: number, look: { theme: string; width: number }): Promise<void> {
  const { theme, width } = look;
  await session.tab.page.setViewportSize({ width, height });
  await session.settle();
  await session.picture(`${theme}-${width}`, `${theme}, ${width} px`);
  for (const fault of await session.tab.ask('outside', action)) {
    await tellFault(session, fault, `a window of ${width} px`);
  }
}

function tellFault(session: TrialSession, { rule, element, text, place }: LookFault, where: string): Promise<void> {
  const whereabouts = rule === 'contrast' || rule === 'overflow' ? ` in ${where}` : '';
  return session.tell({ rule: trialRules[rule], place, message: `${element} ${text}${whereabouts}.` });
}
