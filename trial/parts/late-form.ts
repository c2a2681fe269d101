import { trialRules } from '../../check/trial-rules/trial-rules';
import type { FormState } from '../protocol';
import type { TrialSession } from '../trial-session';
import { eventually } from './eventually';
import type { Part } from './part';
import { openForm, openSaved, shownIn } from './saved-form';

/** A form that is not there yet when dpSettings is called: as a whole, and with its fields only coming later. */
export const lateForm: Part = {
  name: 'a form that comes late',
  async run(session) {
    const atOnce = await controlsWhen(session, 'at once');
    if (!atOnce) return 'could not be started';
    session.circumstance = 'The form came 0.3 s after dpSettings was called; that Kommo’s does is documented nowhere.';
    for (const formComes of ['late', 'in parts'] as const) {
      const keys = [...atOnce.keys()];
      const late = await controlsWhen(session, formComes, keys);
      const missing = keys.filter((key) => !late?.has(key));
      if (missing.length === 0) continue;
      const names = missing.map((key) => `“${key.split('|')[3]}”`).join(', ');
      const how = formComes === 'late' ? 'the form came 0.3 s later' : 'the fields came 0.3 s later than the form';
      await session.tell({ rule: trialRules.lateForm, message: `${names} did not come when ${how}.` });
    }
    return 'opened with the form coming later, and in parts';
  },
};

async function controlsWhen(
  session: TrialSession,
  formComes: 'at once' | 'late' | 'in parts',
  expected: readonly string[] = [],
): Promise<Map<string, string> | undefined> {
  const action = await openSaved(session, { switches: { formComes } });
  if (action === undefined) return undefined;
  await openForm(session, action);
  const look = (): Promise<FormState> => session.tab.ask('form', action);
  const isContent = (one: FormState): boolean => expected.every((key) => shownIn(one).has(key));
  const form = await eventually(session.tab, { look, isContent });
  return shownIn(form);
}
