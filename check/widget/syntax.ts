import type { AnyNode, ArrowFunctionExpression, FunctionDeclaration, FunctionExpression } from 'acorn';

/** A function of any kind. */
export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** Whether a node is a function of any kind; a method's function stands below its MethodDefinition or Property. */
export function isFunction(node: AnyNode | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

/** Whether a node is a class of either kind. */
export function isClass(node: AnyNode | null | undefined): boolean {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** The text of a string or of a template without expressions. */
export function textOfLiteral(node: AnyNode | null | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name of the property that a member expression asks for, where it can be told. */
export function nameOfProperty(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return textOfLiteral(node.property);
}

/** The name that a key of an object or of a class stands for: `a`, `'a'`, `['a']`; nothing for `[a]`. */
export function nameOfKey({ key, computed }: { key: AnyNode; computed: boolean }): string | undefined {
  return key.type === 'Identifier' && !computed ? key.name : textOfLiteral(key);
}

/** The last name of `a`, `b.a` and `(0, a)`: what is called or assigned to. */
export function lastName(node: AnyNode): string | undefined {
  const named = withoutSequence(node);
  return named.type === 'Identifier' ? named.name : nameOfProperty(named);
}

/** The last of `(0, define)`, which compilers write around what they call; any other node as it is. */
export function withoutSequence(node: AnyNode): AnyNode {
  return node.type === 'SequenceExpression' ? (node.expressions.at(-1) ?? node) : node;
}

const globalObjects = new Set(['window', 'self', 'globalThis', 'top', 'root', 'global']);

/** Whether a node is the page's global object, as far as names tell. */
export function isGlobalObject(node: AnyNode): boolean {
  return node.type === 'ThisExpression' || (node.type === 'Identifier' && globalObjects.has(node.name));
}

/** `false`, or `!1` as minifiers write it. */
export function isFalse(node: AnyNode | undefined): boolean {
  if (node?.type === 'Literal') return node.value === false;
  return (
    node?.type === 'UnaryExpression' &&
    node.operator === '!' &&
    node.argument.type === 'Literal' &&
    node.argument.value === 1
  );
}
