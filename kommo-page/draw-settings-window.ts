import { element } from './element';
import { type AccountUser, drawSettingsField } from './draw-settings-field';
import { drawDescription } from './draw-description';
import { find } from './find';
import { statusNames } from './status-names';
import { inLanguage, textBehind, type WidgetDescriptor } from './widget-descriptor';

const block = 'widget_settings_block';

/** What the window is drawn from. */
export interface SettingsLook {
  descriptor: WidgetDescriptor;
  users: readonly AccountUser[];
  /** What stands for the tags in a description, such as #SUBDOMAIN#. */
  tags: Record<string, string>;
}

/** The settings window of an integration, in the structure observed in Kommo. */
export function drawSettingsWindow({ descriptor, users, tags }: SettingsLook): HTMLElement {
  const { code, manifest, langs } = descriptor;
  const own = inLanguage(descriptor);
  return element(
    'div',
    { class: `modal widget-settings__modal ${code}` },
    element(
      'div',
      { class: 'modal-body' },
      element(
        'div',
        { class: 'widget-settings' },
        element('div', { class: 'widget-settings__desc-space', ...own }, textBehind(langs, manifest.widget.name)),
        element('div', { class: 'widget-settings__wrap-desc-space' }, ...drawState(descriptor)),
        element(
          'div',
          { class: block },
          element('div', { class: `${block}__descr`, ...own }, ...drawDescription(describe(descriptor), tags)),
          ...decoys(),
          element('div', { class: `${block}__controls_top` }),
          // The pipeline editor uses the same id.
          element(
            'div',
            { class: `${block}__fields`, id: 'widget_settings__fields_wrapper', ...own },
            ...Object.entries(manifest.settings ?? {}).map((entry) => drawSettingsField(entry, descriptor, users)),
          ),
          element('div', { class: `${block}__error` }),
          element('div', { class: `${block}__buttons` }, ...drawButtons(descriptor)),
        ),
      ),
    ),
  );
}

/** Shows the state that the integration has come to. */
export function showState(modal: HTMLElement, { status, active }: WidgetDescriptor): void {
  find(modal, '.widget-state__name').textContent = statusNames[status];
  const label = modal.querySelector('.switcher__label');
  if (label) label.textContent = switchedNames[active];
}

const switchedNames = { Y: 'Switched on', N: 'Switched off' };

function describe({ langs, manifest }: WidgetDescriptor): string {
  return textBehind(langs, manifest.widget.description);
}

// As in Kommo, they catch the browser's filling in of logins.
function decoys(): HTMLElement[] {
  return ['text', 'password'].map((type) =>
    element('input', { type, hidden: '', tabindex: '-1', 'aria-hidden': 'true' }),
  );
}

function drawState({ active, status }: WidgetDescriptor): HTMLElement[] {
  const state = element('span', { class: 'widget-state__name' }, statusNames[status]);
  if (status === 'install') return [state];
  const onOff = element('input', { type: 'checkbox', name: 'widget_active', id: 'widget_active__sw' });
  onOff.checked = active === 'Y';
  const label = element('span', { class: 'switcher__label' }, switchedNames[active]);
  return [state, element('label', { class: 'switcher' }, onOff, label)];
}

function drawButtons({ code, id, status }: WidgetDescriptor): HTMLElement[] {
  const blue = 'button-input button-input_blue';
  if (status === 'install')
    return [element('button', { type: 'button', class: `js-widget-install ${blue}` }, ...drawLabel('Install'))];
  const save = {
    type: 'button',
    class: `js-widget-save ${blue}`,
    id: `save_${code}`,
    'data-id': String(id),
    'data-onsave-destroy-modal': 'true',
  };
  return [
    element('button', save, ...drawLabel('Save')),
    element('button', { type: 'button', class: 'js-widget-uninstall button-cancel' }, 'Uninstall'),
  ];
}

// As the template `button` has it: widgets write another label into the inner element.
function drawLabel(text: string): HTMLElement[] {
  return [
    element('span', { class: 'button-input-inner' }, element('span', { class: 'button-input-inner__text' }, text)),
  ];
}
