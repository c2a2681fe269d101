/**
 * What the widget looks for in the page of the digital pipeline (amoCRM's page of July 2025, observed; the documented
 * sample at developers.kommo.com/docs/widgets-dp takes the same way).
 */
export const selectors = {
  tile: '.digital-pipeline__business_processes-inner',
  bubble: '.digital-pipeline__edit-bubble',
  form: 'form.digital-pipeline__edit-forms',
  row: '.widget_settings_block__item_field',
  rowTitle: '.widget_settings_block__title_field',
  done: '.js-trigger-save',
};

/** The class on the head of each tile of the widget with this code. */
export function shortTaskClass(widgetCode: string): string {
  return `digital-pipeline__short-task_widget-style_${widgetCode}`;
}

/** Keeps Kommo's form model from collecting a control that the widget added (observed). */
export const skippedByForm = 'js-form-changes-skip';
