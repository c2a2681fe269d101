import { pipelineCallback, settingsCallback } from '../../../kommo/facts/callbacks';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { fieldsOf, hasLocation, inManifest } from '../../widget/manifest-document';
import { callbacksGiven, isAllCodeKnown, slipText } from '../../widget/script-names';

export const expectedCallbacks: Rule = {
  id: 'script/expected-callbacks',
  severity: 'warning',
  what: 'The widget has `dpSettings` when it stands in the digital pipeline, and `onSave` when it has settings.',
  why: "`dpSettings` is called when the action's form opens, `onSave` when the settings are saved or the widget is switched off. Without them Kommo's plain form is all there is.",
  source: [sources.script, sources.pipeline],
  fix: 'Add the callback; one that returns true is enough.',
  example: {
    broken: 'this.callbacks = { render: yes, init: yes, bind_actions: yes };',
    mended: 'this.callbacks = { render: yes, init: yes, bind_actions: yes, onSave: yes, dpSettings: openForm };',
  },
  check: inManifest(function* (manifest, widget) {
    const script = widget.scripts.get('script.js');
    if (!script || !isAllCodeKnown(widget)) return;
    const names = callbacksGiven(widget);
    const missing = (name: string, reason: string): Problem => ({
      file: script.file,
      message: `The callback "${name}" is missing, though ${reason}.${slipText(widget, name)}`,
    });
    if (hasLocation(manifest, 'digital_pipeline') && !names.has(pipelineCallback))
      yield missing(pipelineCallback, '"locations" has "digital_pipeline"');
    if (fieldsOf(manifest).some(({ block }) => block === 'settings') && !names.has(settingsCallback))
      yield missing(settingsCallback, 'the manifest has settings');
  }),
};
