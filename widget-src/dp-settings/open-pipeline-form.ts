import { guard } from '../guard';
import type { Widget } from '../kommo';
import { selectors, shortTaskClass } from '../page/selectors';
import { isMounted, mountForm } from './mount-form';
import { findNativeInput } from './native-field';
import type { PipelineFields } from './pipeline-field';
import { untilDone } from './until-done';

/** How long the widget waits for a form that is not there yet, in milliseconds. */
const patience = 2000;

/**
 * Draws the widget's controls into the open form of its action, as soon as Kommo has drawn that form.
 * Returns the function that ends the waiting.
 */
export function openPipelineForm(widget: Widget, fields: PipelineFields): () => void {
  const mountWhatIsThere = guard(true, (lastAttempt: boolean) => {
    const unmounted = openForms(document, widget.params.widget_code).filter((form) => !isMounted(form));
    const ready = unmounted.filter((form) => lastAttempt || isComplete(form, fields));
    for (const form of ready) mountForm(widget, form, fields);
    return ready.length > 0;
  });
  return untilDone(document, mountWhatIsThere, patience);
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
