import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { drawnControls } from '../../widget/drawn-controls';
import { gap } from '../../widget/look-up';
import { fieldsOf, inManifest } from '../../widget/manifest-document';
import { ownScripts } from '../../widget/own-scripts';
import { pipelineCode } from '../../widget/pipeline-code';
import { locateNode } from '../../widget/script';

export const namedControl: Rule = {
  id: 'script/named-control',
  severity: 'warning',
  what: 'A control that dpSettings draws has no `name`, unless it takes the place of a field of `dp.settings`.',
  why: "Kommo's form collects every named control in it: a helper with a name of its own is saved with the action, sent to the server, and makes the form look changed. Kommo passes over controls with the class `js-form-changes-skip`. Seen in the page; not documented.",
  source: [sources.page],
  fix: 'Leave the name out, or add the field to `dp.settings`; a group of radio buttons, which needs one, gets the class `js-form-changes-skip`.',
  example: {
    broken: `$form.append('<input type="text" name="search_word">');`,
    mended: `$form.append('<input type="text" class="greeter-search">');`,
  },
  check: inManifest(function* (manifest, widget) {
    const fields = new Set(fieldsOf(manifest).map(({ key }) => key));
    for (const script of ownScripts(widget)) {
      for (const { node, name, isSkipped } of drawnControls(pipelineCode(script))) {
        if (name === undefined || name.includes(gap) || fields.has(name) || isSkipped) continue;
        const message = `The control "${name}" is none of "dp.settings", and is saved with the action all the same.`;
        yield { ...locateNode(script, node), message };
      }
    }
  }),
};
