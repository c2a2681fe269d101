import type { AnyNode, CallExpression, ObjectExpression } from 'acorn';
import type { ReachedNode } from './functions-by-name';
import { gap, outlineOfText } from './look-up';
import { nameOfKey, nameOfProperty, textOfLiteral } from './syntax';

/** A control that a script draws, by markup or by one of Kommo's templates. */
export interface DrawnControl {
  node: AnyNode;
  isCheckbox: boolean;
  /** Nothing where it has none, a gap where it is put in at run time. */
  name: string | undefined;
  /** Whether Kommo's form is told to pass it over. */
  isSkipped: boolean;
}

/** The controls that some code draws. */
export function drawnControls(code: readonly ReachedNode[]): DrawnControl[] {
  return code.flatMap((node) => {
    if (node.type === 'CallExpression') return controlOfTemplate(node);
    const text = node.type === 'Literal' || node.type === 'TemplateElement' ? markupOf(node) : undefined;
    return text === undefined ? [] : controlsInMarkup(node, text);
  });
}

const templates = /^\/tmpl\/controls\/(textarea|input|checkbox|select|suggest|date_field|radio)(?:\/index)?\.twig$/;

/** `render({ ref: '/tmpl/controls/checkbox.twig' }, { name: 'vip' })` */
function controlOfTemplate({ callee, arguments: [template, values] }: CallExpression): DrawnControl[] {
  if (nameOfProperty(callee) !== 'render' || template?.type !== 'ObjectExpression') return [];
  const kind = templates.exec(textOfLiteral(valueOf(template, 'ref')) ?? '')?.[1];
  if (kind === undefined || values?.type !== 'ObjectExpression') return [];
  const isSkipped = /js-form-changes-skip/.test(textOfLiteral(valueOf(values, 'input_class_name')) ?? '');
  return [{ node: values, isCheckbox: kind === 'checkbox', name: nameGivenIn(values), isSkipped }];
}

/** What is put in from another object may hold a name. */
function nameGivenIn(values: ObjectExpression): string | undefined {
  const name = valueOf(values, 'name');
  if (name) return outlineOfText(name);
  return values.properties.some(({ type }) => type === 'SpreadElement') ? gap : undefined;
}

function valueOf(node: ObjectExpression, key: string): AnyNode | undefined {
  for (const property of node.properties.slice(0, lookedAt))
    if (property.type === 'Property' && nameOfKey(property) === key) return property.value;
  return undefined;
}

const lookedAt = 50;

function markupOf(node: AnyNode): string | undefined {
  if (node.type === 'TemplateElement') return node.value.cooked ?? undefined;
  return textOfLiteral(node);
}

const control = /<(input|textarea|select)\b([^<>]{0,500})(>?)/gi;
const nameless = new Set(['button', 'submit', 'hidden', 'file']);

function controlsInMarkup(node: AnyNode, text: string): DrawnControl[] {
  return [...text.matchAll(control)].flatMap(([, , attributes = '', end]) => {
    const attribute = (key: string): string | undefined =>
      new RegExp(`(?:^|\\s)${key}\\s*=\\s*["']?([^\\s"'>]*)`, 'i').exec(attributes)?.[1];
    const type = attribute('type')?.toLowerCase() ?? 'text';
    if (nameless.has(type)) return [];
    // Markup that goes on in another text may still get a name there.
    const isCut = end !== '>';
    const written = attribute('name');
    const name = written === '' ? gap : (written ?? (isCut ? gap : undefined));
    return [{ node, isCheckbox: type === 'checkbox', name, isSkipped: attributes.includes('js-form-changes-skip') }];
  });
}
