import { dpFields, settingsFields } from 'manifest-fields';
import { openPipelineForm } from './dp-settings/open-pipeline-form';
import { guard } from './guard';
import type { Callbacks, Widget } from '../kommo/types';
import { onSave } from './on-save/on-save';
import { loadStyleSheet } from './page/style-sheet';

/** The callbacks of this widget; none of them counts on another having run. */
export function createCallbacks(widget: Widget): Callbacks {
  let stopWaiting: (() => void) | undefined;

  return {
    render: () => true,
    // Early, so that the form is not seen without its styles for a moment.
    init: guard(true, () => {
      loadStyleSheet(document, widget.params);
      return true;
    }),
    bind_actions: () => true,
    settings: () => true,
    onSave: guard(true, (event) => onSave(widget, settingsFields, event)),
    dpSettings: guard(true, () => {
      stopWaiting?.();
      loadStyleSheet(document, widget.params);
      stopWaiting = openPipelineForm(widget, dpFields);
      return true;
    }),
    destroy: guard(true, () => {
      stopWaiting?.();
      return true;
    }),
  };
}
