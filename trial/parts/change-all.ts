import type { Control } from '../protocol';
import type { TrialSession } from '../trial-session';
import { changeControl } from './change-control';

/** As many controls as any form has; a form that grows at each change ends somewhere. */
const mostControls = 60;

/** As many buttons as are pressed: a list of smileys has hundreds. */
const mostButtons = 12;

/** What was done with the controls of a form. */
export interface Changes {
  /** Those that were changed, in their order; what came only after a button was pressed is not expected to be kept. */
  changed: readonly Control[];
  /** How many of the widget's own buttons were pressed. */
  pressed: number;
}

/** Changes what can be changed, controls that come meanwhile included; a button is pressed when nothing else is left. */
export async function changeAll(session: TrialSession, action: number): Promise<Changes> {
  const changed = new Map<string, Control>();
  const pressed = new Set<string>();
  while (changed.size < mostControls) {
    const { controls } = await session.tab.ask('form', action);
    const value = controls.find((control) => !isButton(control) && !changed.has(control.key));
    const button = controls.find((control) => isButton(control) && !pressed.has(control.key));
    if (value) {
      changed.set(value.key, pressed.size > 0 ? { ...value, isKept: false } : value);
      await changeControl(session, action, { ...value, number: changed.size });
    } else if (button && pressed.size < mostButtons) {
      pressed.add(button.key);
      await session.asUser(() => changeControl(session, action, { ...button, number: 0 }));
    } else break;
  }
  await repeatFirst(session, action, { changed: [...changed.values()], pressed: pressed.size });
  return { changed: [...changed.values()], pressed: pressed.size };
}

function isButton({ kind }: Control): boolean {
  return kind === 'button';
}

/** A button may have undone everything: what is there again then is no change. */
async function repeatFirst(session: TrialSession, action: number, { changed, pressed }: Changes): Promise<void> {
  const { controls, isDoneActive } = await session.tab.ask('form', action);
  const first = controls.find(({ key, isKept }) => isKept && changed.some((one) => one.key === key));
  if (pressed > 0 && !isDoneActive && first) await changeControl(session, action, { ...first, number: 902 });
}
