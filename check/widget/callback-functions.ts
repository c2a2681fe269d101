import type { AnyNode, Property } from 'acorn';
import { requiredCallbacks } from '../../kommo/facts/callbacks';
import { functionsByName } from './functions-by-name';
import { type Script, visitsOf } from './script';
import { type FunctionNode, isFunction, lastName, nameOfKey, nameOfProperty } from './syntax';

/**
 * The functions that a script gives Kommo as a callback: by a key beside other callbacks, or as a property of
 * `callbacks`. Other objects may have a `render` too, such as components.
 */
export function callbackFunctions(script: Script, name: string): FunctionNode[] {
  const keyed = visitsOf(script, 'Property').flatMap(({ node, parent }) =>
    nameOfKey(node) === name &&
    parent?.node.type === 'ObjectExpression' &&
    isAmongCallbacks(parent.node.properties, name)
      ? [node.value]
      : [],
  );
  const assigned = visitsOf(script, 'AssignmentExpression').flatMap(({ node: { left, right } }) => {
    const isOfCallbacks = left.type === 'MemberExpression' && lastName(left.object) === 'callbacks';
    return isOfCallbacks && nameOfProperty(left) === name ? [right] : [];
  });
  return [...keyed, ...assigned].flatMap((value) => functionOf(script, value));
}

const lookedAt = 100;

function isAmongCallbacks(properties: readonly (Property | AnyNode)[], name: string): boolean {
  const keys = new Set(
    properties.slice(0, lookedAt).map((property) => (property.type === 'Property' ? nameOfKey(property) : '')),
  );
  return requiredCallbacks.some((callback) => callback !== name && keys.has(callback));
}

/** The function itself, or the only one of its name. */
function functionOf(script: Script, value: AnyNode): FunctionNode[] {
  if (isFunction(value)) return [value];
  const named = value.type === 'Identifier' ? (functionsByName(script).get(value.name) ?? []) : [];
  const [only, ...others] = named;
  return isFunction(only) && others.length === 0 ? [only] : [];
}
