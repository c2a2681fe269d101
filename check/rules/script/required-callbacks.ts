import { requiredCallbacks } from '../../../kommo/facts/callbacks';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { callbacksGiven, isAllCodeKnown, slipText } from '../../widget/script-names';

export const givesRequiredCallbacks: Rule = {
  id: 'script/required-callbacks',
  severity: 'error',
  what: 'The widget has the callbacks `render`, `init` and `bind_actions`.',
  why: 'A widget that lacks one of them is dropped. A callback counts as there when any code of the archive gives something its name or holds it as a word of a text; nothing is said where the widget may run code from elsewhere: from another server, from a path put together at run time, or from a text by `eval`.',
  source: [sources.script, sources.page],
  fix: 'Add it to `this.callbacks`; a function that only returns true is enough.',
  example: {
    broken: 'this.callbacks = { render: yes, init: yes };',
    mended: 'this.callbacks = { render: yes, init: yes, bind_actions: yes };',
  },
  *check(widget) {
    const script = widget.scripts.get('script.js');
    if (!script || !isAllCodeKnown(widget)) return;
    for (const name of requiredCallbacks) {
      if (callbacksGiven(widget).has(name)) continue;
      yield { file: script.file, message: `The callback "${name}" is missing.${slipText(widget, name)}` };
    }
  },
};
