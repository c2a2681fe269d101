import type { FormState } from '../protocol';
import type { TrialSession } from '../trial-session';

/** Opens an action, new or saved, and waits until the widget has drawn into it. */
export async function openForm(session: TrialSession, action: number): Promise<FormState> {
  await session.tab.ask('open', action);
  await session.settle();
  return session.tab.ask('form', action);
}

/** An editor with one action that holds what the first Done has stored; undefined where the widget does not start. */
export async function openSaved(
  session: TrialSession,
  setting?: Parameters<TrialSession['openEditor']>[0],
): Promise<number | undefined> {
  if (!(await session.openEditor(setting))) return undefined;
  return session.tab.ask('addAction', session.learned.stored);
}

/** What the controls show, by their keys. */
export function shownIn({ controls }: FormState): Map<string, string> {
  return new Map(controls.map(({ key, value }) => [key, value]));
}
