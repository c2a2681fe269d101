import * as v from 'valibot';
import { element } from '../../../kommo-page/element';
import { find } from '../../../kommo-page/find';
import { isTopmost } from '../../../kommo-page/modal';
import { openSettingsWindow, type SettingsOutcome } from '../../../kommo-page/settings-window';
import type { WidgetDescriptor } from '../../../kommo-page/widget-descriptor';
import { archiveImage } from '../shell/archive-image';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { Notices } from '../shell/notices';
import { keepForReload, takeKept } from '../state/kept-for-reload';
import type { Store } from '../state/store';
import { accountUsers } from '../widget/account';
import type { WidgetRuntime } from '../widget/widget-runtime';
import { retypeSettings, type TypedSettings, typedSettings } from './typed-settings';

export interface IntegrationWindowParts {
  store: Store;
  runtime: WidgetRuntime;
  descriptor: WidgetDescriptor;
  notices: Notices;
  /** Where the widget comes from. */
  source: string;
}

/** The settings window of the integration over the page; there is one at most. */
export interface IntegrationWindow {
  /** `closed` is called when it has gone. */
  open: (closed: () => void) => void;
  /** Keeps it for the next load of this tab, with what was typed, if it is open. */
  keepForReload: () => void;
  /** Opens it as it was kept. */
  resume: (closed: () => void) => void;
}

const keptSchema = v.object({ typed: v.record(v.string(), v.string()) });

export function createIntegrationWindow(parts: IntegrationWindowParts): IntegrationWindow {
  const { source } = parts;
  let opened: Opened | undefined;
  const open = (closed: () => void, typed: TypedSettings = {}): void => {
    opened = openWindow(parts, {
      typed,
      closed() {
        opened = undefined;
        closed();
      },
      outdated() {
        if (!opened) return;
        const kept = typedSettings(opened.modal);
        opened.close();
        open(closed, kept);
      },
    });
  };
  return {
    open: (closed) => open(closed),
    keepForReload() {
      if (opened) keepForReload('window', source, { typed: typedSettings(opened.modal) });
    },
    resume(closed) {
      const kept = takeKept('window', source, keptSchema);
      if (kept) open(closed, kept.typed);
    },
  };
}

interface Opened {
  modal: HTMLElement;
  close: () => void;
}

interface Opening {
  typed: TypedSettings;
  closed: () => void;
  /** An answer to an earlier window has changed the integration. */
  outdated: () => void;
}

function openWindow(parts: IntegrationWindowParts, { typed, closed, outdated }: Opening): Opened {
  const { runtime, descriptor } = parts;
  runtime.enter('settings');
  const { host, widget } = runtime.running();
  const { overlay, close } = openOverlay(closed);
  const { element: modal } = openSettingsWindow(host, {
    widget,
    descriptor,
    page: overlay,
    users: accountUsers,
    startAnew() {
      runtime.enter('settings');
      return runtime.running().widget;
    },
    settled: (outcome) => settle(parts, outcome, { modal, close, outdated }),
  });
  drawAround(modal, descriptor, close);
  retypeSettings(modal, typed);
  return { modal, close };
}

function openOverlay(closed: () => void): { overlay: HTMLElement; close: () => void } {
  const overlay = element('div', { class: 'modal-list' });
  const opener = document.activeElement;
  const close = (): void => {
    document.removeEventListener('keydown', closeOnEscape);
    overlay.remove();
    setInert(false);
    closed();
    const next = opener?.isConnected ? opener : document.querySelector('.js-open-integration');
    if (next instanceof HTMLElement) next.focus();
  };
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && isTopmost(overlay)) close();
  };
  document.body.append(overlay);
  document.addEventListener('keydown', closeOnEscape);
  setInert(true);
  return { overlay, close };
}

// The keyboard stays in the window.
function setInert(inert: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('.menu, .page')) part.inert = inert;
}

/** Draws what Kommo has around the window that it gives to a widget. */
function drawAround(modal: HTMLElement, { path }: WidgetDescriptor, close: () => void): void {
  for (const [name, value] of Object.entries({ role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Integration' })) {
    modal.setAttribute(name, value);
  }
  find(modal, '.modal-body').prepend(archiveImage(path, 'logo.png', { class: 'modal__logo' }));
  modal.prepend(button(icon('close'), close, { class: 'modal__close', 'aria-label': 'Close' }));
  modal.querySelector<HTMLElement>('.widget_settings_block__fields input:not([type=hidden])')?.focus();
}

const messages: Record<SettingsOutcome, string> = {
  saved: 'The integration is installed and its settings are saved.',
  'switched on': 'The integration is switched on.',
  'switched off': 'The integration is switched off.',
  uninstalled: 'The integration is uninstalled.',
  refused: 'Not saved: the widget does not accept these settings. See whether something is left to fill in.',
  threw: 'Not saved: something in the widget failed. The log says what.',
};

function settle(
  { store, descriptor, runtime, notices }: IntegrationWindowParts,
  outcome: SettingsOutcome,
  { modal, close, outdated }: Opened & Pick<Opening, 'outdated'>,
): void {
  const { status, active, settings } = descriptor;
  store.update({ installation: { status, active, settings } });
  if (outcome === 'switched off' || outcome === 'uninstalled') runtime.drop();
  const isClosed = !modal.isConnected;
  if (isRefusal(outcome) && !isClosed) return showRefusal(modal, messages[outcome], active === 'Y');
  notices.show({ header: 'Integrations', text: messages[outcome], kind: isRefusal(outcome) ? 'error' : 'good' });
  // It was closed before onSave answered; the integration may have another window by now.
  if (isClosed) outdated();
  else if (endsWindow(outcome, modal)) close();
}

function isRefusal(outcome: SettingsOutcome): boolean {
  return outcome === 'refused' || outcome === 'threw';
}

// As observed, `background_install` saves without that.
function endsWindow(outcome: SettingsOutcome, modal: HTMLElement): boolean {
  const stays = modal.querySelector('[data-onsave-destroy-modal="false"]') !== null;
  return outcome === 'uninstalled' || (outcome === 'saved' && !stays);
}

function showRefusal(modal: HTMLElement, text: string, active: boolean): void {
  const error = find(modal, '.widget_settings_block__error');
  error.textContent = text;
  error.setAttribute('role', 'alert');
  // What was refused does not stay switched.
  const onOff = modal.querySelector<HTMLInputElement>('input[name=widget_active]');
  if (onOff) onOff.checked = active;
}
