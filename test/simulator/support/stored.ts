import type { Page } from 'playwright-core';
import type { Action } from '../../../kommo/hook/action';
import type { SimulatorState } from '../../../simulator/page/state/simulator-state';
import { stages } from './user';

/** What a user has done before the test begins, as the page keeps it. */
export interface Stored extends Partial<Omit<SimulatorState, 'controls'>> {
  controls?: Partial<SimulatorState['controls']>;
}

/** The product's integration as it is after its installation. */
export const installed: SimulatorState['installation'] = {
  status: 'installed',
  active: 'Y',
  settings: { login: 'me', password: 'secret' },
};

/** A saved action of the widget. */
export function savedMessage(stage: keyof typeof stages, message: string, changes: Partial<Action> = {}): Action {
  const settings = { message, only_main: '' };
  return { id: 1001, kind: 'widget', stageId: stages[stage], span: 1, condition: 'moved', settings, ...changes };
}

/** Has the page begin with what was stored of a source, once: what it stores itself stays. */
export async function store(page: Page, source: string, stored: Stored): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (!location.protocol.startsWith('http') || sessionStorage.getItem('stored')) return;
      sessionStorage.setItem('stored', 'once');
      localStorage.setItem(key, text);
    },
    [`local-kommo 1 ${source}`, JSON.stringify(stored)] as const,
  );
}
