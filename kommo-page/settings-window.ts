import type { Widget } from '../kommo/types';
import { askOnSave, type OnSaveAnswer } from './ask-on-save';
import { call } from './call';
import { descriptionTags } from './description-tags';
import type { AccountUser } from './draw-settings-field';
import { drawSettingsWindow, showState } from './draw-settings-window';
import { find } from './find';
import type { KommoHost } from './host';
import { obeyButtonEvents } from './obey-button-events';
import { readSettingsForm } from './read-settings';
import { destroyWidget } from './start-widget';
import type { WidgetDescriptor } from './widget-descriptor';

/** What a click in the window ended in. */
export type SettingsOutcome =
  'saved' | 'switched on' | 'switched off' | 'uninstalled' | Exclude<OnSaveAnswer, 'allowed'>;

/** The integration's own window. */
export interface SettingsWindow {
  element: HTMLElement;
  /** What the last click ended in; settled after a promise of onSave has been. */
  outcome: Promise<SettingsOutcome> | undefined;
}

/** What the window is opened with. */
export interface SettingsWindowInput {
  widget: Widget;
  descriptor: WidgetDescriptor;
  page: HTMLElement;
  /** Starts the widget anew after it was switched off, which has destroyed it. */
  startAnew?: () => Widget;
  users?: readonly AccountUser[];
  /** Told of each outcome; the descriptor has been changed by then. */
  settled?: (outcome: SettingsOutcome) => void;
}

/** Opens the settings window of a widget and calls its `settings`. */
export function openSettingsWindow(host: KommoHost, input: SettingsWindowInput): SettingsWindow {
  const { $ } = host;
  const { widget, descriptor, page, users = [] } = input;
  const modal = drawSettingsWindow({ descriptor, users, tags: descriptionTags(host) });
  const opened: SettingsWindow = { element: modal, outcome: undefined };
  page.append(modal);
  obeyButtonEvents($, modal);
  call({ host, widget }, 'settings', $(find(modal, '.modal-body')));

  const end = (outcome: Promise<SettingsOutcome>): void => {
    opened.outcome = outcome;
    void outcome.then((settled) => {
      showState(modal, descriptor);
      input.settled?.(settled);
    });
  };
  const clicked: Clicked = { ...input, host, modal };
  $(modal).on('click', '.js-widget-save, .js-widget-install', ({ currentTarget }) => {
    if (!$(currentTarget as HTMLElement).is('.button-input-disabled, .button-input-loading')) end(save(clicked));
  });
  $(modal).on('click', '.js-widget-uninstall', () => end(uninstall(clicked)));
  $(modal).on('change', 'input[name=widget_active]', ({ currentTarget }) => {
    end($(currentTarget).is(':checked') ? switchOn(clicked) : switchOff(clicked));
  });
  return opened;
}

type Clicked = SettingsWindowInput & { host: KommoHost; modal: HTMLElement };

async function save({ host, widget, descriptor, modal }: Clicked): Promise<SettingsOutcome> {
  const fields = readSettingsForm(modal);
  const $button = host.$(modal).find('.js-widget-save, .js-widget-install').trigger('button:load:start');
  const active = descriptor.status === 'installed' ? descriptor.active : 'Y';
  const answer = await askOnSave({ host, widget }, { active, fields });
  $button.trigger(answer === 'allowed' ? 'button:load:stop' : 'button:save:error');
  if (answer !== 'allowed') {
    // As documented, an integration that onSave has refused counts as not configured.
    if (descriptor.status === 'install') descriptor.status = 'not_configured';
    return answer;
  }
  // Read after the callback: what it changed in `fields` is stored.
  descriptor.settings = { ...fields };
  descriptor.active = active;
  descriptor.status = 'installed';
  widget.set_settings({ ...fields, status: 'installed', widget_active: descriptor.active });
  return 'saved';
}

// As with saving, onSave is asked; a widget whose settings have become invalid stays off.
async function switchOn(clicked: Clicked): Promise<SettingsOutcome> {
  const { host, modal, descriptor } = clicked;
  clicked.widget = clicked.startAnew?.() ?? clicked.widget;
  const { widget } = clicked;
  const answer = await askOnSave({ host, widget }, { active: 'Y', fields: readSettingsForm(modal) });
  if (answer !== 'allowed') return answer;
  descriptor.active = 'Y';
  widget.set_settings({ widget_active: 'Y' });
  return 'switched on';
}

async function switchOff({ host, widget, modal, descriptor }: Clicked): Promise<SettingsOutcome> {
  const answer = await askOnSave({ host, widget }, { active: 'N', fields: readSettingsForm(modal) });
  if (answer !== 'allowed') return answer;
  descriptor.active = 'N';
  destroyWidget({ host, widget });
  return 'switched off';
}

async function uninstall(clicked: Clicked): Promise<SettingsOutcome> {
  const { descriptor } = clicked;
  if (descriptor.active === 'Y') {
    const outcome = await switchOff(clicked);
    if (outcome !== 'switched off') return outcome;
  }
  Object.assign(descriptor, { active: 'N', status: 'install', settings: {} });
  return 'uninstalled';
}
