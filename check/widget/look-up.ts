import type { AnyNode, CallExpression } from 'acorn';
import { lastName, nameOfProperty, textOfLiteral } from './syntax';

const jqueryNames = new Set(['$', 'jQuery']);
const documentMethods = new Set(['querySelector', 'querySelectorAll', 'getElementById']);
const findingMethods = new Set(['find', 'closest', 'filter', 'children', 'siblings', 'is', 'not', 'has', 'parents']);

/** What a call looks up in the whole page: the selector of `$('…')` or `document.querySelector('…')`. */
export function pageSelector({ callee, arguments: values }: CallExpression): AnyNode | undefined {
  const [selector, context] = values;
  if (callee.type === 'Identifier') return jqueryNames.has(callee.name) && !context ? selector : undefined;
  const isOfDocument = callee.type === 'MemberExpression' && lastName(callee.object) === 'document';
  return isOfDocument && documentMethods.has(nameOfProperty(callee) ?? '') ? selector : undefined;
}

/** The selector of any look-up, in the page or below an element. */
export function anySelector(call: CallExpression): AnyNode | undefined {
  const name = nameOfProperty(call.callee) ?? '';
  const isMethod = findingMethods.has(name) || documentMethods.has(name);
  if (isMethod) return call.arguments[0];
  return call.callee.type === 'Identifier' && jqueryNames.has(call.callee.name) ? call.arguments[0] : undefined;
}

/** The parts that a text is put together from by `+` or in a template, in their order; a long chain is cut. */
export function partsOfText(node: AnyNode): AnyNode[] {
  const parts: AnyNode[] = [];
  const waiting: AnyNode[] = [node];
  for (let part = waiting.pop(); part && parts.length < mostParts; part = waiting.pop()) {
    if (part.type === 'BinaryExpression' && part.operator === '+') waiting.push(part.right, part.left);
    else if (part.type === 'TemplateLiteral') {
      const { quasis, expressions } = part;
      const inOrder = quasis.flatMap((quasi, index) => [quasi, ...expressions.slice(index, index + 1)]);
      waiting.push(...inOrder.toReversed());
    } else parts.push(part);
  }
  return parts;
}

const mostParts = 50;

/** The text of a part that is written out; nothing for one that is put in at run time. */
export function literalPart(node: AnyNode): string | undefined {
  return node.type === 'TemplateElement' ? (node.value.cooked ?? undefined) : textOfLiteral(node);
}

/** A text as far as it is written out, with a gap where the rest is put in. */
export function outlineOfText(node: AnyNode): string {
  return partsOfText(node)
    .map((part) => literalPart(part) ?? gap)
    .join('');
}

/** Stands for what is put in at run time. */
export const gap = '\u0000';
