import { element } from '../../../kommo-page/element';
import { find } from '../../../kommo-page/find';
import { openSettingsWindow, type SettingsOutcome } from '../../../kommo-page/settings-window';
import { archiveImage } from '../shell/archive-image';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { SimulatorPage } from '../simulator-page';
import { users } from '../widget/account';
import { retypeSettings, type TypedSettings, typedSettings } from './open-window';

/** Draws the window that is open anew, because an answer to an earlier one has changed the integration. */
let redrawOpen: (() => void) | undefined;

/**
 * Opens the settings window of the integration over the page; `closed` is called when it has gone. What was `typed`
 * before stands in it in place of what is saved.
 */
export function openIntegration(page: SimulatorPage, closed: () => void, typed: TypedSettings = {}): void {
  const { host, runtime, descriptor } = page;
  runtime.enter('settings');
  const overlay = element('div', { class: 'modal-list' });
  document.body.append(overlay);
  setInert(true);
  const opener = document.activeElement as HTMLElement | null;
  const close = (): void => {
    redrawOpen = undefined;
    document.removeEventListener('keydown', onKey);
    overlay.remove();
    setInert(false);
    closed();
    if (opener?.isConnected) opener.focus();
    else document.querySelector<HTMLElement>('.js-open-integration')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  document.addEventListener('keydown', onKey);

  const { element: modal } = openSettingsWindow(host, {
    widget: runtime.forSettings(),
    descriptor,
    page: overlay,
    users,
    startAnew() {
      runtime.enter('settings');
      return runtime.forSettings();
    },
    settled: (outcome) => settle(page, { modal, outcome, close }),
  });
  dress(page, modal, close);
  retypeSettings(modal, typed);
  redrawOpen = () => {
    const kept = typedSettings(modal);
    close();
    openIntegration(page, closed, kept);
  };
}

// The keyboard stays in the window.
function setInert(inert: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('.menu, .page')) part.inert = inert;
}

// What Kommo has around the window it gives to a widget.
function dress({ descriptor }: SimulatorPage, modal: HTMLElement, close: () => void): void {
  for (const [name, value] of Object.entries({ role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Integration' })) {
    modal.setAttribute(name, value);
  }
  find(modal, '.modal-body').prepend(archiveImage(descriptor.path, 'logo.png', { class: 'modal__logo' }));
  modal.prepend(button(icon('close'), close, { class: 'modal__close', 'aria-label': 'Close' }));
  modal.querySelector<HTMLElement>('.widget_settings_block__fields input:not([type=hidden])')?.focus();
}

interface Settled {
  modal: HTMLElement;
  outcome: SettingsOutcome;
  close: () => void;
}

const messages: Record<SettingsOutcome, string> = {
  saved: 'The integration is installed and its settings are saved.',
  'switched on': 'The integration is switched on.',
  'switched off': 'The integration is switched off.',
  uninstalled: 'The integration is uninstalled.',
  refused: 'Not saved: onSave did not allow it.',
};

function settle({ store, descriptor, runtime, notices }: SimulatorPage, { modal, outcome, close }: Settled): void {
  const { status, active, settings } = descriptor;
  store.update({ installation: { status, active, settings } });
  if (outcome === 'switched off' || outcome === 'uninstalled') runtime.drop();
  // The window was closed before onSave answered; the integration may have another one by now.
  if (!modal.isConnected) {
    notices.show({ header: 'Integrations', text: messages[outcome] });
    redrawOpen?.();
    return;
  }
  if (outcome === 'refused') {
    find(modal, '.widget_settings_block__error').textContent = messages.refused;
    find(modal, '.widget_settings_block__error').setAttribute('role', 'alert');
    // What was refused does not stay switched.
    const onOff = modal.querySelector<HTMLInputElement>('input[name=widget_active]');
    if (onOff) onOff.checked = active === 'Y';
    return;
  }
  notices.show({ header: 'Integrations', text: messages[outcome] });
  if (outcome === 'saved' || outcome === 'uninstalled') close();
}
