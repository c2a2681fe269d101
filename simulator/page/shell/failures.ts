import { element } from '../../../kommo-page/element';
import type { SimulatorStatus } from '../../protocol';
import type { Store } from '../state/store';
import { button } from './button';
import { resetButton } from './reset-button';

/** What keeps the newest sources from being shown, over the page; and what the compiler says, at its foot. */
export class Failures {
  #overlay = element('div', { class: 'failure', role: 'alert', hidden: '' });
  #types = element('details', { class: 'type-errors', hidden: '' });
  #shown = '';

  constructor() {
    document.body.append(this.#types, this.#overlay);
  }

  show({ failure, archive, typeErrors }: SimulatorStatus): void {
    this.#showFailure(failure, archive !== undefined);
    this.#types.hidden = typeErrors === undefined;
    this.#types.replaceChildren(
      element('summary', {}, 'The sources have type errors'),
      element('pre', { tabindex: '0' }, typeErrors ?? ''),
    );
  }

  /** The page itself does not come up; `store` is what can be reset. */
  showCrash(error: unknown, store: Store): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    document.body.append(
      element(
        'div',
        { class: 'failure', role: 'alert' },
        element('h2', {}, 'The page could not be drawn'),
        element('pre', { tabindex: '0' }, text),
        element('p', {}, 'It is drawn anew when the sources change. If what is kept is at fault, forget it:'),
        resetButton({ store }),
      ),
    );
  }

  #showFailure(failure = '', hasArchive: boolean): void {
    if (failure === this.#shown) return;
    this.#shown = failure;
    this.#overlay.hidden = failure === '';
    const hide = button('Hide', () => (this.#overlay.hidden = true), { class: 'button-input' });
    const comfort = hasArchive
      ? 'The last good archive stays in the page.'
      : 'The page appears as soon as this is put right.';
    this.#overlay.replaceChildren(
      element('h2', {}, 'The widget could not be loaded'),
      element('pre', { tabindex: '0' }, failure),
      element('p', {}, comfort),
      ...(hasArchive ? [hide] : []),
    );
  }
}
