import { counted } from '../../shared/counted';
import { trialRules } from '../../check/trial-rules/trial-rules';
import type { Control, FormState } from '../protocol';
import type { TrialSession } from '../trial-session';
import { changeControl } from './change-control';
import type { Part } from './part';
import { quoted } from './quoted';
import { openForm, openSaved, shownIn } from './saved-form';

/** Two open actions of the widget: what is done in the second must not reach the first. */
export const twoActions: Part = {
  name: 'two open actions',
  async run(session) {
    const { tab } = session;
    const first = await openSaved(session);
    if (first === undefined) return 'could not be started';
    const before = await openForm(session, first);
    const second = await tab.ask('addAction');
    const other = await openForm(session, second);
    await session.picture('two', 'Two open actions');
    const opened = await tab.ask('form', first);
    await compare(session, { before, after: opened, when: 'when the second one was opened' });
    if (before.controls.length > other.controls.length) {
      const message = `The first of two open actions has ${before.controls.length} controls, the second ${other.controls.length}.`;
      await session.tell({ rule: trialRules.sharedForm, message });
    }
    await compareWithNew(session, other);
    const control = other.controls.find(({ isKept }) => isKept);
    if (!control) return 'opened side by side';
    await changeControl(session, second, { ...control, number: 900 });
    await compare(session, {
      before: opened,
      after: await tab.ask('form', first),
      when: `when “${control.name}” was changed in the second one`,
    });
    return 'opened side by side, the second one changed';
  },
};

/** A new action that shows what was typed into another one has it from there. */
async function compareWithNew({ learned, tell }: TrialSession, { controls }: FormState): Promise<void> {
  const typed = new Set(learned.plainFields.map((name) => learned.stored?.[name]));
  for (const { name, value } of controls.filter((control) => typed.has(control.value))) {
    const message = `“${name}” of a new action shows ${quoted(value)}, which was typed into the other open one.`;
    await tell({ rule: trialRules.sharedForm, message });
  }
}

interface Compared {
  before: FormState;
  after: FormState;
  when: string;
}

async function compare(session: TrialSession, { before, after, when }: Compared): Promise<void> {
  const now = shownIn(after);
  if (after.controls.length > before.controls.length) {
    const more = after.controls.length - before.controls.length;
    const message = `The first open action got ${counted(more, 'more control')} ${when}.`;
    await session.tell({ rule: trialRules.sharedForm, message });
  }
  const isOther = ({ key, value }: Control): boolean => now.get(key) !== value;
  for (const { key, name, value } of before.controls.filter(isOther)) {
    const shows = now.has(key) ? `shows ${quoted(now.get(key) ?? '')}` : 'is not there any more';
    const message = `“${name}” of the first open action held ${quoted(value)} and ${shows} ${when}.`;
    await session.tell({ rule: trialRules.sharedForm, message, place: after.silent[0]?.writer });
  }
}
