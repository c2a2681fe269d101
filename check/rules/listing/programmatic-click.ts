import type { AnyNode, CallExpression } from 'acorn';
import { limits } from '../../facts/limits';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { nameOfProperty, textOfLiteral } from '../../widget/syntax';
import { fieldsOf, manifestOf } from '../../widget/manifest-document';
import { locateNode, visitsOf } from '../../widget/script';

export const programmaticClick: Rule = {
  id: 'listing/programmatic-click',
  severity: 'warning',
  what: "Kommo's buttons Install and Uninstall are not clicked by the widget, nor Save when there are settings.",
  why: 'The review leaves these decisions to the user; a click on Save is allowed where there is nothing to fill in.',
  source: [sources.listed],
  fix: 'Let the user click.',
  example: {
    broken: "$('.js-widget-install').click();",
    mended: '// the user clicks Install',
  },
  *check(widget) {
    const manifest = manifestOf(widget);
    const hasSettings = manifest !== undefined && fieldsOf(manifest).some(({ block }) => block === 'settings');
    const buttons = hasSettings ? /js-widget-(?:install|uninstall|save)\b/ : /js-widget-(?:install|uninstall)\b/;
    for (const script of widget.scripts.values()) {
      for (const { node } of visitsOf(script, 'CallExpression')) {
        const button = isClick(node) ? buttonIn(node.callee, buttons) : undefined;
        if (button !== undefined)
          yield { ...locateNode(script, node), message: `The widget clicks ".${button}" itself.` };
      }
    }
  },
};

/** `.click()` without a handler, or `.trigger("click")`. */
function isClick({ callee, arguments: values }: CallExpression): boolean {
  const name = nameOfProperty(callee);
  return (name === 'click' && values.length === 0) || (name === 'trigger' && textOfLiteral(values[0]) === 'click');
}

/** The button that the chain of calls starts from: `$(".js-widget-save")`, `$modal.find(".js-widget-save").first()`. */
function buttonIn(callee: AnyNode, buttons: RegExp): string | undefined {
  let node = callee;
  for (let step = 0; step < limits.scriptSteps; step += 1) {
    if (node.type === 'CallExpression') {
      const found = node.arguments.map((value) => buttons.exec(textOfLiteral(value) ?? '')?.[0]).find(Boolean);
      if (found !== undefined) return found;
      node = node.callee;
    } else if (node.type === 'MemberExpression') node = node.object;
    else return undefined;
  }
  return undefined;
}
