import type { SimulatorPage } from '../simulator-page';
import { button } from './button';

/** Forgets everything that is kept: installation, actions, leads, switches and what was sent. */
export function resetButton({ store }: Pick<SimulatorPage, 'store'>): HTMLElement {
  const reset = (): void => {
    store.reset();
    location.reload();
  };
  return button('Reset everything', reset, { class: 'button-input js-reset' });
}
