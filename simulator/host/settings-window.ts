import type { Widget } from '../../widget-src/kommo';
import { call, type Running } from './call';
import { drawSettingsWindow } from './draw-settings-window';
import { find } from './find';
import type { Host } from './host';
import { destroyWidget } from './start-widget';
import type { WidgetDescriptor } from './widget-descriptor';

/** The integration's own window. */
export interface SettingsWindow {
  element: HTMLElement;
  /** What the last save or switch ended in; settled after a promise of onSave has been. */
  outcome: Promise<'saved' | 'switched off' | 'refused'> | undefined;
  close(): void;
}

/** Opens the settings window of a widget and calls its `settings`. */
export function openSettingsWindow(
  host: Host,
  { widget, descriptor, page }: { widget: Widget; descriptor: WidgetDescriptor; page: HTMLElement },
): SettingsWindow {
  const { $ } = host;
  const modal = drawSettingsWindow(descriptor);
  const opened: SettingsWindow = { element: modal, outcome: undefined, close: () => void $(modal).remove() };
  page.append(modal);
  call({ host, widget }, 'settings', $(find(modal, '.modal-body')));

  $(modal).on('click', '.js-widget-save', () => {
    opened.outcome = save();
  });
  $(modal).on('change', 'input[name=widget_active]', ({ currentTarget }) => {
    if (!$(currentTarget).is(':checked')) opened.outcome = switchOff();
  });
  return opened;

  async function save(): Promise<'saved' | 'refused'> {
    const fields = readFields(modal);
    if (!(await allowed({ host, widget }, { active: 'Y', fields }))) return 'refused';
    // Read after the callback: what it changed in `fields` is stored.
    descriptor.settings = { ...fields };
    descriptor.status = 'installed';
    widget.set_settings(fields);
    return 'saved';
  }

  async function switchOff(): Promise<'switched off' | 'refused'> {
    if (!(await allowed({ host, widget }, { active: 'N', fields: readFields(modal) }))) return 'refused';
    descriptor.active = 'N';
    destroyWidget({ host, widget });
    return 'switched off';
  }
}

async function allowed(running: Running, event: object): Promise<boolean> {
  try {
    return Boolean(await call(running, 'onSave', event));
  } catch (error) {
    running.host.events.failed?.('onSave', error);
    return false;
  }
}

function readFields(modal: HTMLElement): Record<string, unknown> {
  const controls = modal.querySelectorAll<HTMLInputElement>('.widget_settings_block__fields input[name]');
  return Object.fromEntries([...controls].map(({ name, value }) => [name, value]));
}
