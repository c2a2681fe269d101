import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { firstAndMore } from '../../widget/first-and-more';
import { outlineOfText, pageSelector } from '../../widget/look-up';
import { ownScripts } from '../../widget/own-scripts';
import { pipelineCode } from '../../widget/pipeline-code';

export const pageWideLookup: Rule = {
  id: 'script/page-wide-lookup',
  severity: 'warning',
  what: "dpSettings looks for the form's parts below the action that is being edited, not in the whole page.",
  why: "Two actions of one widget can be open, and the settings window uses the same id: a look-up in the whole page takes the first, and one action is filled with the other's values. Kommo's own examples look in the whole page, and are right as long as one action is open. One finding a file names the first place and counts the rest.",
  source: [sources.pipeline, sources.page],
  fix: "Begin at the action: `$('.digital-pipeline__short-task_widget-style_' + code).parent().parent().find('[data-action=send_widget_hook]')`, and look in that with `.find(…)`.",
  example: {
    broken: "$('#widget_settings__fields_wrapper').hide();",
    mended: "$('.digital-pipeline__short-task_widget-style_' + code).parent().parent().find('.own').hide();",
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      const wide = pipelineCode(script).filter((node) => {
        const selector = node.type === 'CallExpression' ? pageSelector(node) : undefined;
        return selector !== undefined && partOfForm.test(outlineOfText(selector));
      });
      yield* firstAndMore(script, wide, (more) => `A part of the form is looked for in the whole page here${more}.`);
    }
  },
};

/** What the form of every action has: its fields by name, its wrapper, its buttons. */
const partOfForm =
  /^#?(?:widget_settings__fields_wrapper|(?:form)?\.digital-pipeline__edit-(?:forms|bubble)|(?:button)?\.js-trigger-(?:save|cancel)|\.widget_settings_block__|\.digital-pipeline__warning-container|(?:input|textarea|select)?\[(?:name|title)[*^$~|]?=|\[data-action=["']?send_widget_hook)/;
