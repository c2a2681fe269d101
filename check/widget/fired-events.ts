import type { AnyNode, CallExpression } from 'acorn';
import { elementText } from './element-text';
import { type FunctionsByName, functionsByName, type ReachedNode } from './functions-by-name';
import type { Script } from './script';
import { isFunction, lastName, nameOfProperty } from './syntax';

/** The last place at which an event is fired on each element; `onAny` where it cannot be told on which. */
export interface FiredEvents {
  readonly onElement: ReadonlyMap<string, number>;
  readonly onAny: number;
}

const firing = new Set(['trigger', 'triggerHandler', 'dispatchEvent', 'fireEvent']);

/** Methods of jQuery that fire an event, or listen to it when they are handed a function. */
const eventMethods = new Set(['change', 'input', 'click', 'keyup']);

/** The events that some code fires, by itself or in functions of the script that it hands the element to. */
export function firedEvents(script: Script, code: readonly ReachedNode[]): FiredEvents {
  const functions = functionsByName(script);
  const calls = code.filter((node) => node.type === 'CallExpression');
  const direct = calls.filter((call) => isFiring(call, functions));
  const firingNames = namesOfFiring(functions, direct, calls);
  const onElement = new Map<string, number>();
  let onAny = -1;
  const note = (element: AnyNode, start: number): void => {
    const text = elementText(script, element);
    onElement.set(text, Math.max(start, onElement.get(text) ?? -1));
  };
  for (const { callee, start } of direct) if (callee.type === 'MemberExpression') note(callee.object, start);
  for (const { callee, arguments: values, start } of calls) {
    const name = lastName(callee) ?? '';
    if (name === 'execCommand' || (firingNames.has(name) && values.length === 0)) onAny = Math.max(onAny, start);
    else if (firingNames.has(name)) for (const value of values) note(value, start);
  }
  return { onElement, onAny };
}

function isFiring({ callee, arguments: values }: CallExpression, functions: FunctionsByName): boolean {
  const name = nameOfProperty(callee);
  if (name === undefined) return false;
  return firing.has(name) || (eventMethods.has(name) && !values.some((value) => isHandler(value, functions)));
}

/** A function, the name of one, or `handler.bind(…)`. */
function isHandler(value: AnyNode, functions: FunctionsByName): boolean {
  if (isFunction(value)) return true;
  if (value.type === 'CallExpression') return nameOfProperty(value.callee) === 'bind';
  return functions.has(lastName(value) ?? '');
}

/** How many functions a call may go through before the event is fired. */
const mostHops = 3;

/** The names of the functions that fire an event, or call one that does. */
function namesOfFiring(
  functions: FunctionsByName,
  direct: readonly CallExpression[],
  calls: readonly CallExpression[],
): Set<string> {
  let places = direct.map(({ start }) => start);
  const names = new Set<string>();
  for (let hop = 0; hop < mostHops; hop += 1) {
    const before = names.size;
    for (const [name, nodes] of functions) if (nodes.some((node) => holdsOne(node, places))) names.add(name);
    if (names.size === before) break;
    places = calls.filter(({ callee }) => names.has(lastName(callee) ?? '')).map(({ start }) => start);
  }
  return names;
}

/** Whether one of the ascending places lies in a node. */
function holdsOne({ start, end }: AnyNode, places: readonly number[]): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  return next !== undefined && next < end;
}
