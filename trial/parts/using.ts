import { counted } from '../../shared/counted';
import { trialRules } from '../../check/trial-rules/trial-rules';
import type { Control, FormState, SilentValue } from '../protocol';
import type { TrialSession } from '../trial-session';
import { changeAll } from './change-all';
import { eventually } from './eventually';
import type { Part } from './part';
import { quoted } from './quoted';
import { openForm, openSaved, shownIn } from './saved-form';

/** An action from its addition to its second opening: every control changed, Done, Save, and everything there again. */
export const using: Part = {
  name: 'using the form',
  teaches: true,
  async run(session) {
    const action = await openSaved(session);
    if (action === undefined) return 'could not be started';
    const { isOpen } = await openForm(session, action);
    await session.picture('new', 'A new action');
    if (!isOpen) return tellGone(session);
    const { changed, pressed } = await changeAll(session, action);
    await session.picture('changed', 'Every control changed');
    const buttons = pressed > 0 ? `, ${counted(pressed, 'button')} pressed` : '';
    if (changed.length === 0) return `the form has no control that can be changed${buttons}`;
    const done = `${counted(changed.length, 'control')} changed${buttons}`;
    const shown = await pressDone(session, action);
    if (!shown) return `${done}, not stored`;
    await compareReopened(session, changed, shown);
    return `${done}, stored, and opened again`;
  },
};

async function tellGone({ tell }: TrialSession): Promise<string> {
  await tell({ rule: trialRules.formGone, message: 'The form was gone before Done could be pressed.' });
  return 'the form was gone';
}

/** Presses Done; what the controls showed before, where it has stored. */
async function pressDone(session: TrialSession, action: number): Promise<Map<string, string> | undefined> {
  const { tab } = session;
  const look = (): Promise<FormState> => tab.ask('form', action);
  const form = await eventually(tab, { look, isContent: isReady });
  if (!form.isOpen) {
    await tellGone(session);
    return undefined;
  }
  for (const value of form.silent) await session.tell(silentMisdeed(value, form.isDoneActive));
  if (!form.isDoneActive) {
    const message = 'Every control was changed, and Done stayed inactive.';
    if (form.silent.length === 0) await session.tell({ rule: trialRules.doneInactive, message });
    return undefined;
  }
  await tab.click('.js-trigger-save');
  await session.settle();
  const stored = await eventually(tab, {
    look: () => tab.ask('stored', action),
    isContent: (settings) => settings !== undefined,
  });
  if (!stored) {
    const message =
      'Done was active and was pressed, and nothing was stored. The widget may refuse the values of a trial.';
    await session.tell({ rule: trialRules.notJudged, message });
    return undefined;
  }
  await keep(session, stored, form);
  return shownIn(form);
}

function isReady({ isDoneActive, silent }: FormState): boolean {
  return isDoneActive && silent.length === 0;
}

function silentMisdeed({ name, stands, told, writer }: SilentValue, isDoneActive: boolean) {
  const known = told ? quoted(told) : 'nothing';
  const end = isDoneActive ? 'Done stores that, unless Kommo looks at the inputs' : 'Done stays inactive';
  const message = `"${name}" holds ${quoted(stands)}, and no event told of it: Kommo’s form knows ${known}; ${end}.`;
  // Two live widgets write silently at the click on Done and are said to be saved.
  const severity = isDoneActive ? ({ severity: 'warning' } as const) : {};
  return { rule: trialRules.lostValue, place: writer, message, ...severity };
}

/** What Save makes of the action, and what the other parts of the trial begin with. */
async function keep(session: TrialSession, stored: Record<string, string>, form: FormState): Promise<void> {
  const { archive, learned } = session;
  const fields = Object.keys(archive.manifest.dp?.settings ?? {});
  for (const name of Object.keys(stored).filter((one) => !fields.includes(one))) {
    const message = `Done stores "${name}" as well, which is no field of the manifest.`;
    await session.tell({ rule: trialRules.strayName, message });
  }
  // What no event told of has been told: from here on, as if Kommo looked at the inputs, which it may do.
  const silent = Object.fromEntries(form.silent.map(({ name, stands }) => [name, stands]));
  learned.stored = JSON.parse(JSON.stringify({ ...stored, ...silent })) as Record<string, string>;
  const typed = new Set(form.controls.filter(({ kind }) => kind === 'text').map(({ value }) => inOneLine(value)));
  const kept = learned.stored;
  learned.plainFields = fields.filter((name) => kept[name] && typed.has(inOneLine(kept[name])));
}

// What keeps a text but for its line breaks keeps it as it was typed, as far as other signs are concerned.
function inOneLine(text: string): string {
  return text.replace(/[\r\n]/g, '');
}

/** In a page that was loaded anew, as for another user. */
async function compareReopened(
  session: TrialSession,
  changed: readonly Control[],
  shown: Map<string, string>,
): Promise<void> {
  const action = await openSaved(session);
  if (action === undefined) return;
  await openForm(session, action);
  const kept = changed.filter(({ isKept, key }) => isKept && shown.has(key));
  const look = (): Promise<FormState> => session.tab.ask('form', action);
  const isLost = (form: FormState) => (control: Control) => shownIn(form).get(control.key) !== shown.get(control.key);
  const form = await eventually(session.tab, { look, isContent: (one) => !kept.some(isLost(one)) });
  await session.picture('reopened', 'The action opened again');
  for (const { key, name } of kept.filter(isLost(form))) {
    const before = quoted(shown.get(key) ?? '');
    const after = shownIn(form).get(key);
    const now = after === undefined ? 'it is not there any more' : `it shows ${quoted(after)}`;
    const message = `“${name}” was changed to ${before} and saved; when the action is opened again, ${now}.`;
    await session.tell({ rule: trialRules.lostValue, message });
  }
  if (form.isDoneActive) {
    const message = 'Done is active in a saved action that was opened and not changed.';
    await session.tell({ rule: trialRules.doneActive, message });
  }
}
