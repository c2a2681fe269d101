import { element } from '../../widget-src/page/element';
import { resolveText, type WidgetDescriptor } from './widget-descriptor';

const block = 'widget_settings_block';

/** The settings window of an integration, in the structure observed in Kommo. */
export function drawSettingsWindow(descriptor: WidgetDescriptor): HTMLElement {
  const { code, manifest, langs } = descriptor;
  return element(
    'div',
    { class: `modal widget-settings__modal ${code}` },
    element(
      'div',
      { class: 'modal-body' },
      element('div', { class: 'widget-settings__desc-space' }, resolveText(langs, manifest.widget.name)),
      drawSwitch(descriptor),
      element(
        'div',
        { class: block },
        element('div', { class: `${block}__descr` }, resolveText(langs, manifest.widget.description)),
        // The pipeline editor uses the same id.
        element('div', { class: `${block}__fields`, id: 'widget_settings__fields_wrapper' }, ...drawFields(descriptor)),
        drawSave(descriptor),
      ),
    ),
  );
}

function drawFields({ manifest, langs, settings }: WidgetDescriptor): HTMLElement[] {
  return Object.entries(manifest.settings ?? {}).map(([key, { type }]) => {
    // As observed, the label is looked up by the field's key, not by the path in the manifest.
    const label = resolveText(langs, `settings.${key}`);
    const input = element('input', {
      class: `${block}__controls__${type} text-input`,
      name: key,
      type: type === 'pass' ? 'password' : 'text',
      value: typeof settings[key] === 'string' ? settings[key] : '',
      autocomplete: 'off',
    });
    return element(
      'div',
      { class: `${block}__item_field` },
      element('div', { class: `${block}__title_field`, title: label }, label),
      element('div', { class: `${block}__input_field` }, input),
    );
  });
}

function drawSwitch({ active }: WidgetDescriptor): HTMLElement {
  const onOff = element('input', { type: 'checkbox', name: 'widget_active', id: 'widget_active__sw' });
  onOff.checked = active === 'Y';
  return element('label', { class: 'switcher' }, onOff);
}

function drawSave({ code, id }: WidgetDescriptor): HTMLElement {
  const attributes = {
    type: 'button',
    class: 'js-widget-save button-input button-input_blue',
    id: `save_${code}`,
    'data-id': String(id),
    'data-onsave-destroy-modal': 'true',
  };
  return element('button', attributes, 'Save');
}
