import { element } from './element';
import { inLanguage } from './widget-descriptor';

/** A field of the action's form as Kommo's server describes it. */
export interface BubbleField {
  id: string;
  code: string;
  type: string;
  /** The label in the user's language. */
  name: string;
  value: string;
}

/** What a bubble is drawn from. */
export interface BubbleLook {
  widgetId: number;
  /** The number of the action. */
  processId: number;
  /** The widget's own action, or Kommo's "API: send webhook". */
  handler: 'widget' | 'webhook';
  /** Whether the action was never stored. */
  isNew: boolean;
  condition: HTMLElement;
  /** That of the widget's texts. */
  language?: string | undefined;
}

/** The bubble in which an action is edited, without its fields, in the structure observed in the pipeline editor. */
export function drawBubble({ widgetId, processId, handler, isNew, condition, ...texts }: BubbleLook): HTMLElement {
  const bubble = 'digital-pipeline__edit-bubble';
  const own = inLanguage(texts);
  return element(
    'div',
    {
      class: `${bubble} ${handler}_campaign${isNew ? ` ${bubble}_new-process` : ''}`,
      // As observed, an action that was never stored goes by the name of "fake".
      'data-id': isNew ? 'fake' : String(processId),
      'data-widget_id': String(widgetId),
      'data-type': handler,
      'data-action': handler === 'widget' ? 'send_widget_hook' : 'send_webhook',
    },
    element('div', { class: 'digital_pipeline__action-conditions' }),
    element('div', { class: 'form-group' }, element('div', { class: 'form-group__control' }, condition)),
    element(
      'form',
      { class: 'digital-pipeline__edit-forms' },
      element('div', { class: 'task-edit__body__form', ...own }, ...kinds.map(drawEmptyPart)),
      element('div', { class: 'digital-pipeline__warning-container', ...own }),
      drawFooter(isNew),
    ),
  );
}

/** The rows of an action's fields: every field is one input, whatever its type. */
export function drawFields(fields: BubbleField[]): HTMLElement {
  // The settings window uses the same id.
  const wrapper = { class: 'widget_settings_block__fields', id: 'widget_settings__fields_wrapper' };
  return element('div', wrapper, ...fields.map(drawField));
}

// The parts of the form for other kinds of action; a widget's form has them empty.
const kinds = ['client_cabinets', 'campaigns', 'advert'];

function drawEmptyPart(kind: string): HTMLElement {
  return element('div', { class: `task-edit__body__form__element form-group ${kind}` });
}

function drawField({ id, code, type, name, value }: BubbleField): HTMLElement {
  const block = 'widget_settings_block';
  const title = `${block}__title_field form-group__title h-text-overflow`;
  const input = { class: `${block}__controls__${type} text-input`, name: code, id, type, value, 'aria-label': name };
  return element(
    'div',
    { class: `${block}__item_field form-group` },
    element('div', { class: title, title: name }, name),
    element('div', { class: `${block}__input_field form-group__control` }, element('input', input)),
  );
}

function drawFooter(isNew: boolean): HTMLElement {
  const done = 'js-button-with-loader js-trigger-save button-input button-input_blue button-input-disabled';
  const remove = 'digital-pipeline__settings_condition-delete digital-pipeline__edit-delete';
  // Delete is an svg in Kommo (observed); here a button, which the keyboard reaches.
  // Done has no type, as far as is known: Enter in a one-line input of the form then clicks Done.
  return element(
    'div',
    { class: 'digital-pipeline__edit-footer trigger_settings__process__footer' },
    element('button', { class: done, disabled: '' }, 'Done'),
    element('button', { type: 'button', class: 'js-trigger-cancel button-cancel' }, 'Cancel'),
    ...(isNew ? [] : [element('button', { type: 'button', class: remove }, 'Delete')]),
  );
}
