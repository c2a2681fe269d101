// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Modal as ModalWindow, ModalOptions } from '../../kommo/types';
import { find } from '../../kommo-page/find';
import { createModalClass } from '../../kommo-page/modal';

const Modal = createModalClass(jqueryHost);

beforeEach(() => document.body.replaceChildren());

describe('a window of the widget', () => {
  function openModal(options: ModalOptions = {}): {
    overlay: Element;
    modal: ModalWindow;
  } {
    const modal = new Modal(options);
    return { modal, overlay: [...document.querySelectorAll('.modal-list')].at(-1)! };
  }
  const press = (key: string): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
  const clickOn = (overlay: Element, selector: string): void => {
    if (selector === '') (overlay as HTMLElement).click();
    else find(overlay, selector).click();
  };
  const content = '<b>Hello</b><button class="button-cancel"></button><i class="js-modal-cancel"></i><input>';
  const init = ($body: JQuery): void => void $body.html(content);

  it('shows what the widget puts into it, where it is told to', () => {
    const container = document.body.appendChild(document.createElement('section'));
    const { overlay } = openModal({ class_name: 'mine', container, init, focus_element: 'input' });
    expect(overlay.parentElement).toBe(container);
    expect(overlay.outerHTML).toBe(
      '<div class="modal-list"><div class="modal mine" role="dialog" aria-modal="true">' +
        '<button type="button" class="modal-body__close modal__close" aria-label="Close">×</button>' +
        `<div class="modal-body">${content}</div></div></div>`,
    );
    expect(document.activeElement).toBe(overlay.querySelector('input'));
  });

  it.each([
    ['.modal-body__close', {}, false],
    ['.button-cancel', {}, false],
    ['.js-modal-cancel', {}, false],
    ['', {}, false],
    ['b', {}, true],
    ['.button-cancel', { disable_cancel_click: true }, true],
    ['', { disable_overlay_click: true }, true],
    ['.modal-body__close', { destroy: () => false }, true],
    ['.modal-body__close', { destroy: () => true }, false],
  ])('after a click on %j with %o is there: %s', (selector, options, isThere) => {
    const { overlay } = openModal({ init, ...options });
    clickOn(overlay, selector);
    expect(overlay.isConnected).toBe(isThere);
  });

  it('is closed by Escape, the topmost first, unless that is switched off', () => {
    const windows = [openModal({ disable_escape_keydown: true }), openModal(), openModal()];
    const there = (): boolean[] => windows.map(({ overlay }) => overlay.isConnected);
    press('a');
    expect(there()).toEqual([true, true, true]);
    press('Escape');
    expect(there()).toEqual([true, true, false]);
    press('Escape');
    press('Escape');
    expect(there()).toEqual([true, false, false]);
    windows[0]?.modal.destroy();
    expect(there()).toEqual([false, false, false]);
  });

  it('is told once that it ends', () => {
    const destroy = vi.fn();
    const { modal } = openModal({ destroy });
    modal.destroy();
    modal.destroy();
    expect(destroy).toHaveBeenCalledTimes(1);
  });

  it('says that something went wrong, or well', () => {
    const { modal, overlay } = openModal();
    // Not every widget that is written in JavaScript has a text for it.
    const saying = modal as unknown as Record<'showError' | 'showSuccess', (text?: string) => void>;
    const said = (): string => find(overlay, '.modal-body').innerHTML;
    saying.showError();
    expect(said()).toBe('<p class="modal-body__error" role="alert">Something went wrong</p>');
    saying.showSuccess();
    expect(said()).toBe('<p class="modal-body__success" role="alert">Done</p>');
    saying.showError('No');
    expect(said()).toBe('<p class="modal-body__error" role="alert">No</p>');
  });
});
