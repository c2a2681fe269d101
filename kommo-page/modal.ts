import type { Modal, ModalConstructor, ModalOptions } from '../kommo/types';
import { element } from './element';

/**
 * Kommo's modal window (documented options; its markup beyond `.modal` and `.modal-body` is our guess), as the module
 * `lib/components/base/modal` and as `helpers.Modal`.
 */
export function createModalClass($: JQueryStatic): ModalConstructor {
  return class extends KommoModal {
    constructor(options: ModalOptions = {}) {
      super($, options);
    }
  };
}

class KommoModal implements Modal {
  #$: JQueryStatic;
  #options: ModalOptions;
  #overlay: HTMLElement;
  #body = element('div', { class: 'modal-body' });

  constructor($: JQueryStatic, options: ModalOptions) {
    this.#$ = $;
    this.#options = options;
    const closes = { type: 'button', class: 'modal-body__close modal__close', 'aria-label': 'Close' };
    const frame = { class: `modal ${options.class_name ?? ''}`, role: 'dialog', 'aria-modal': 'true' };
    const close = element('button', closes, '×');
    this.#overlay = element('div', { class: 'modal-list' }, element('div', frame, close, this.#body));
    $(options.container ?? document.body).append(this.#overlay);
    this.#listen();
    options.init?.($(this.#body));
    if (options.focus_element) $(this.#body).find(options.focus_element).trigger('focus');
  }

  showError(text = 'Something went wrong'): void {
    this.#say(text, 'modal-body__error');
  }

  showSuccess(text = 'Done'): void {
    this.#say(text, 'modal-body__success');
  }

  destroy(): void {
    if (!this.#overlay.isConnected || this.#options.destroy?.() === false) return;
    document.removeEventListener('keydown', this.#closeOnEscape);
    this.#$(this.#overlay).remove();
  }

  #listen(): void {
    const { disable_overlay_click: noOverlay, disable_cancel_click: noCancel } = this.#options;
    this.#$(this.#overlay)
      .on('click', '.modal-body__close', () => this.destroy())
      .on('click', '.js-modal-cancel, .button-cancel', () => void (noCancel || this.destroy()))
      .on('click', ({ target }) => void (noOverlay || target !== this.#overlay || this.destroy()));
    document.addEventListener('keydown', this.#closeOnEscape);
  }

  #closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && isTopmost(this.#overlay) && !this.#options.disable_escape_keydown) this.destroy();
  };

  #say(text: string, name: string): void {
    this.#body.replaceChildren(element('p', { class: name, role: 'alert' }, text));
  }
}

/** Whether a window lies over all others: Escape is for that one. */
export function isTopmost(overlay: Element): boolean {
  return [...document.querySelectorAll('.modal-list')].at(-1) === overlay;
}
