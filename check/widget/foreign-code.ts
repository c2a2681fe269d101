import type { AnyNode, CallExpression } from 'acorn';
import { defineCalls } from './define-call';
import { textRunner } from './run-text';
import { type Script, visitsOf } from './script';
import { lastName, nameOfKey, nameOfProperty, textOfLiteral } from './syntax';

const address = /^\s*(?:https?:)?\/\//i;
const scriptAddress = /^(?:https?:)?\/\/[^\s]+\.m?js(?:\?|$)/;
const scriptElement = /^\s*<script\b/i;

/** Whether a script may run code that is in no file of the archive, or in a text: such code may hold anything. */
export function runsForeignCode(script: Script): boolean {
  return (
    visitsOf(script, 'ImportExpression').length > 0 ||
    defineCalls(script).some(({ list, dependencies }) => isOtherList(list) || dependencies.some(isForeign)) ||
    visitsOf(script, 'CallExpression').some(({ node }) => loads(node)) ||
    visitsOf(script, 'AssignmentExpression').some(({ node }) => isSource(nameOfProperty(node.left), node.right)) ||
    visitsOf(script, 'Property').some(({ node }) => nameOfKey(node) === 'dataType' && isText(node.value, 'script')) ||
    namesScript(script) ||
    runsText(script)
  );
}

/** Whether a script may bring in other scripts, which may give names to the page. */
export function loadsScripts(script: Script): boolean {
  return (
    visitsOf(script, 'ImportExpression').length > 0 ||
    defineCalls(script).some(({ list, dependencies }) => isOtherList(list) || dependencies.some(isForeign)) ||
    visitsOf(script, 'CallExpression').some(({ node }) => !isOfAttribute(node) && loads(node)) ||
    namesScript(script)
  );
}

/** Setting `src` loads pictures and frames too. */
function isOfAttribute({ callee }: CallExpression): boolean {
  return ['setAttribute', 'attr', 'prop'].includes(lastName(callee) ?? '');
}

function isOtherList(list: AnyNode | undefined): boolean {
  return list !== undefined && list.type !== 'ArrayExpression';
}

/** A module on another server, or one that is put together at run time and does not start from the widget's folder. */
function isForeign(node: AnyNode): boolean {
  const whole = textOfLiteral(node);
  if (whole !== undefined) return address.test(whole);
  return node.type !== 'Literal' && !/^(?:text!)?\.\//.test(startOf(node));
}

/** The text that a value starts with: of `'https://' + host` and of a template it is the first part. */
function startOf(node: AnyNode): string {
  let first = node;
  while (first.type === 'BinaryExpression') first = first.left;
  if (first.type === 'TemplateLiteral') return first.quasis[0]?.value.cooked ?? '';
  return textOfLiteral(first) ?? '';
}

type Loader = (first: AnyNode | undefined, second: AnyNode | undefined) => boolean;

const setsSource: Loader = (name, value) => isSource(textOfLiteral(name), value);

/** Calls that can bring in code, by the name of what is called. */
const loaders: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['require', requires],
  ['requirejs', requires],
  ['getScript', requires],
  ['createElement', (tag) => isText(tag, 'script')],
  ['createElementNS', (_, tag) => isText(tag, 'script')],
  ['setAttribute', setsSource],
  ['attr', setsSource],
  ['prop', setsSource],
]);

function loads({ callee, arguments: [first, second] }: CallExpression): boolean {
  const isLoading = loaders.get(lastName(callee) ?? '');
  return scriptElement.test(textOfLiteral(first) ?? '') || isLoading?.(first, second) === true;
}

function requires(asked: AnyNode | undefined): boolean {
  if (!asked) return false;
  if (asked.type === 'ArrayExpression') return asked.elements.some((element) => element !== null && isForeign(element));
  return asked.type !== 'ObjectExpression' && isForeign(asked);
}

function isText(node: AnyNode | undefined, text: string): boolean {
  return textOfLiteral(node)?.toLowerCase() === text;
}

function isSource(name: string | undefined, value: AnyNode | undefined): boolean {
  return name === 'src' && value !== undefined && address.test(startOf(value));
}

/** The address of a script is there to be loaded, in whatever way. */
function namesScript(script: Script): boolean {
  return (
    visitsOf(script, 'Literal').some(({ node }) => scriptAddress.test(textOfLiteral(node) ?? '')) ||
    visitsOf(script, 'TemplateElement').some(({ node }) => scriptAddress.test(node.value.cooked ?? ''))
  );
}

/** Bundles made for development keep the code in texts and hand them to eval. */
function runsText(script: Script): boolean {
  return [...visitsOf(script, 'CallExpression'), ...visitsOf(script, 'NewExpression')].some(
    (visit) => textRunner(visit) !== undefined,
  );
}
