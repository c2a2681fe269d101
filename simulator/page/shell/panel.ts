import { element } from '../../../kommo-page/element';

/** A part of a view with a title of its own. */
export interface Panel {
  element: HTMLElement;
  /** Ends what the panel listens to. */
  stop: () => void;
}

/** Draws the frame of a panel; `beside` stands at the right of its title. */
export function drawPanel(title: string, content: HTMLElement[], beside: HTMLElement[] = []): HTMLElement {
  const head = element('div', { class: 'panel__head' }, element('h3', {}, title), ...beside);
  return element('section', { class: 'panel' }, head, ...content);
}
