import type { AnyNode } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { drawnControls } from '../../widget/drawn-controls';
import type { ReachedNode } from '../../widget/functions-by-name';
import { ownScripts } from '../../widget/own-scripts';
import { pipelineCode } from '../../widget/pipeline-code';
import { locateNode, type Script } from '../../widget/script';
import { elementText } from '../../widget/element-text';
import { nameOfProperty, textOfLiteral } from '../../widget/syntax';

export const namelessCheckbox: Rule = {
  id: 'script/nameless-checkbox',
  severity: 'warning',
  what: 'A checkbox without a name, drawn by dpSettings, has its value carried over into a field.',
  why: "A control without a name is not saved, as in the documentation's own example of a checkbox: the user ticks it, and it is gone when the form is opened again. It is told where no code of the form writes a value anywhere.",
  source: [sources.pipeline, sources.page],
  fix: 'Give it the name of its field in `dp.settings`, or write its state into that field on every change: `.val(ticked ? "1" : "").trigger("change")`.',
  example: {
    broken: `$form.append('<input type="checkbox" class="greeter-vip">');`,
    mended: `$form.append('<input type="checkbox" name="message">');`,
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      const code = pipelineCode(script);
      const lost = drawnControls(code).filter(({ isCheckbox, name }) => isCheckbox && name === undefined);
      if (lost.length === 0 || code.some((node) => writesValue(script, node))) continue;
      for (const { node } of lost) {
        const message = 'This checkbox has no name, and no code of the form carries its value over.';
        yield { ...locateNode(script, node), message };
      }
    }
  },
};

function writesValue(script: Script, node: ReachedNode): boolean {
  if (node.type === 'AssignmentExpression') return nameOfProperty(node.left) === 'value';
  if (node.type !== 'CallExpression') return false;
  const name = nameOfProperty(node.callee);
  if (name === 'val') return node.arguments.length > 0 && !isOfNewElement(script, node.callee);
  const isAttribute = name === 'attr' || name === 'prop' || name === 'setAttribute';
  return isAttribute && ['value', 'name'].includes(textOfLiteral(node.arguments[0]) ?? '');
}

/** `$('<textarea>').val(…)`: a control of the widget's own gets its first value. */
function isOfNewElement(script: Script, callee: AnyNode): boolean {
  return callee.type === 'MemberExpression' && /^(?:\$|jQuery)\(['`]</.test(elementText(script, callee.object));
}
