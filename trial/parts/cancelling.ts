import { trialRules } from '../../check/trial-rules/trial-rules';
import type { Part } from './part';
import { changeControl } from './change-control';
import { quoted } from './quoted';
import { openForm, openSaved, shownIn } from './saved-form';

/** A change that is thrown away by Cancel, and the next opening. */
export const cancelling: Part = {
  name: 'Cancel',
  async run(session) {
    const { tab } = session;
    const action = await openSaved(session);
    if (action === undefined) return 'could not be started';
    const { controls } = await openForm(session, action);
    const control = controls.find(({ isKept, kind }) => isKept && kind !== 'kommo-boxes');
    if (!control) return 'nothing to change';
    await changeControl(session, action, { ...control, number: 901 });
    const changed = shownIn(await tab.ask('form', action)).get(control.key);
    await tab.click('.js-trigger-cancel');
    await session.settle();
    const now = shownIn(await openForm(session, action)).get(control.key);
    if (now !== control.value && now === changed) {
      const message = `“${control.name}” was changed from ${quoted(control.value)} to ${quoted(changed ?? '')} and cancelled, and shows that when the action is opened again.`;
      await session.tell({ rule: trialRules.keptAfterCancel, message });
    }
    return 'changed, cancelled, and opened again';
  },
};
