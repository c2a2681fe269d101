import type { AnyNode } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { anySelector, partsOfText } from '../../widget/look-up';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { lastName } from '../../widget/syntax';

export const labelSelector: Rule = {
  id: 'script/label-selector',
  severity: 'warning',
  what: 'No selector is put together from a translated text.',
  why: 'A quote, a bracket or an apostrophe in one language makes the selector invalid and throws; a changed translation finds nothing. A field is found by its `name`, which is the same in every language.',
  source: [sources.pipeline, sources.page],
  fix: 'Look for the field itself, `[name="message"]`, and go up from it with `.closest(\'.widget_settings_block__item_field\')`.',
  example: {
    broken: "$form.find('[title=\"' + widget.i18n('settings').login + '\"]').hide();",
    mended: "$form.find('[name=\"message\"]').closest('.widget_settings_block__item_field').hide();",
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      const labels = labelNames(script);
      for (const { node } of visitsOf(script, 'CallExpression')) {
        const selector = anySelector(node);
        if (selector && isOfLabel(selector, labels))
          yield { ...locateNode(script, selector), message: 'This selector is put together from a translated text.' };
      }
    }
  },
};

/** A text with a translation in it; a name counts that is declared as one, wherever it is. */
function isOfLabel(selector: AnyNode, labels: ReadonlySet<string>): boolean {
  if (selector.type === 'Literal') return false;
  const parts = partsOfText(selector);
  const isLabel = (part: AnyNode): boolean =>
    isTranslated(part) || (part.type === 'Identifier' && labels.has(part.name));
  return parts.length > 1 && parts.some(isLabel);
}

/** The names that are given a translation where they are declared. */
function labelNames(script: Script): Set<string> {
  const names = new Set<string>();
  for (const { node } of visitsOf(script, 'VariableDeclarator'))
    if (node.id.type === 'Identifier' && node.init && isTranslated(node.init)) names.add(node.id.name);
  return names;
}

/** `i18n('a')`, `i18n('a').b`, `langs.a.b`. */
function isTranslated(part: AnyNode): boolean {
  let node = part;
  for (let step = 0; step < mostSteps; step += 1) {
    if (node.type === 'CallExpression') {
      if (lastName(node.callee) === 'i18n') return true;
      node = node.callee;
    } else if (node.type === 'MemberExpression') {
      if (lastName(node) === 'langs') return true;
      node = node.object;
    } else return false;
  }
  return false;
}

const mostSteps = 20;
