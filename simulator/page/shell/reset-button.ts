import type { Store } from '../state/store';
import { button } from './button';
import type { Leaving } from './leaving';

const question = 'Forget the installation, all actions and leads, the switches and what was sent?';

/** Forgets everything that is kept: installation, actions, leads, switches and what was sent. */
export function createResetButton({ store, leaving }: { store: Store; leaving: Leaving }): HTMLElement {
  const reset = (): void => {
    if (!confirm(question)) return;
    store.reset();
    leaving.reload();
  };
  return button('Reset everything', reset, { class: 'button-input js-reset' });
}
