import type { SimulatorPage } from '../simulator-page';
import { button } from './button';
import { reloadUnasked } from './leaving';

const question = 'Forget the installation, all actions and leads, the switches and what was sent?';

/** Forgets everything that is kept: installation, actions, leads, switches and what was sent. */
export function resetButton({ store }: Pick<SimulatorPage, 'store'>): HTMLElement {
  const reset = (): void => {
    if (!confirm(question)) return;
    store.reset();
    reloadUnasked();
  };
  return button('Reset everything', reset, { class: 'button-input js-reset' });
}
