import { element } from '../../../kommo-page/element';
import type { SimulatorState } from '../state/simulator-state';
import type { Store } from '../state/store';

export interface StatePanelParts {
  store: Store;
  title: string;
  read: (state: SimulatorState) => unknown;
}

/** Something of the state as JSON, folded at first. */
export function createStatePanel({ store, title, read }: StatePanelParts): { element: HTMLElement; stop: () => void } {
  const text = element('pre', { class: 'json', tabindex: '0' });
  const redraw = (): void => {
    text.textContent = JSON.stringify(read(store.state), null, 2);
  };
  redraw();
  return {
    element: element('details', { class: 'state-panel' }, element('summary', {}, title), text),
    stop: store.onChange(redraw),
  };
}
