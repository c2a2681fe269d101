import { element } from '../../../kommo-page/element';

/** Something of the state as JSON, folded at first. */
export function statePanel(title: string, read: () => unknown): { element: HTMLElement; redraw: () => void } {
  const text = element('pre', { class: 'json', tabindex: '0' });
  const redraw = (): void => {
    text.textContent = JSON.stringify(read(), null, 2);
  };
  redraw();
  return { element: element('details', { class: 'state-panel' }, element('summary', {}, title), text), redraw };
}
