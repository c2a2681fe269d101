import { guard } from '../guard';
import type { Widget } from '../../kommo/types';
import { selectors, shortTaskClass } from '../page/selectors';
import { isMounted, mountForm } from './mount-form';
import { findNativeInput } from './native-field';
import type { PipelineFields } from './pipeline-field';
import { whilePageChanges } from './while-page-changes';

/** How long the widget looks for a form that is not there yet, in milliseconds. */
const patience = 2000;

/**
 * Draws the widget's controls into the open form of its action, as soon as Kommo has drawn that form.
 * Returns the function that ends the looking.
 */
export function openPipelineForm(widget: Widget, fields: PipelineFields): () => void {
  const mountForms = guard(undefined, (lastTime: boolean) => {
    for (const form of openForms(document, widget.params.widget_code)) {
      if (!isMounted(form) && (lastTime || isComplete(form, fields))) mountForm(widget, form, fields);
    }
  });
  return whilePageChanges(document, mountForms, patience);
}

// The id of the fields' wrapper is used in the settings window too, and other widgets may have equal field names:
// only the way from the own tile to the bubble inside it is safe.
function openForms(page: Document, widgetCode: string): HTMLFormElement[] {
  const heads = [...page.getElementsByClassName(shortTaskClass(widgetCode))];
  const tiles = heads.map((head) => head.closest(selectors.tile) ?? head.parentElement?.parentElement);
  return tiles.flatMap((tile) => [
    ...(tile?.querySelectorAll<HTMLFormElement>(`${selectors.bubble} ${selectors.form}`) ?? []),
  ]);
}

function isComplete(form: HTMLFormElement, fields: PipelineFields): boolean {
  return Object.keys(fields).every((code) => findNativeInput(form, code));
}
