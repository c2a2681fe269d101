import type { AnyNode, MemberExpression } from 'acorn';
import { settingsCallback } from '../../kommo/facts/callbacks';
import { callbackFunctions } from './callback-functions';
import { functionsByName, nodesReachedFrom } from './functions-by-name';
import { namesIn } from './scopes';
import { type Script, visitsOf } from './script';
import { lastName, nameOfKey, nameOfProperty } from './syntax';

/** A setting that a script reads, and where it names it. */
export interface SettingRead {
  name: string;
  node: AnyNode;
}

/** The settings that a script reads by name: of `get_settings()`, and of `fields` in onSave. */
export function settingsRead(script: Script): SettingRead[] {
  const names = namesOfSettings(script);
  const isSettings = (node: AnyNode): boolean =>
    node.type === 'Identifier' ? names.has(node.name) : node.type === 'CallExpression' && isGetSettings(node.callee);
  const ofSettings = visitsOf(script, 'MemberExpression').filter(({ node }) => isSettings(node.object));
  const saved = nodesReachedFrom(
    callbackFunctions(script, settingsCallback).slice(0, mostLookedAt),
    functionsByName(script),
  );
  const ofFields = saved.filter(
    (node) => node.type === 'MemberExpression' && nameOfProperty(node.object) === 'fields',
  ) as MemberExpression[];
  return [...ofSettings.map(({ node }) => node), ...ofFields].flatMap((node) => {
    const name = nameOfProperty(node);
    return name === undefined ? [] : [{ name, node: node.property }];
  });
}

const mostLookedAt = 5;

/** The keys that a script adds to the settings itself. */
export function settingsSet(script: Script): Set<string> {
  const keys = new Set<string>();
  for (const { node } of visitsOf(script, 'CallExpression')) {
    const [values] = node.arguments;
    if (lastName(node.callee) !== 'set_settings' || values?.type !== 'ObjectExpression') continue;
    for (const property of values.properties) if (property.type === 'Property') keys.add(nameOfKey(property) ?? '');
  }
  return keys;
}

function isGetSettings(callee: AnyNode): boolean {
  return callee.type === 'MemberExpression' && nameOfProperty(callee) === 'get_settings';
}

/** The names that are given the settings wherever they are declared. */
function namesOfSettings(script: Script): Set<string> {
  const given = new Set<string>();
  const others = new Set(namesOfOtherThings(script));
  for (const { node } of visitsOf(script, 'VariableDeclarator')) {
    if (node.id.type !== 'Identifier') continue;
    const isGiven = node.init?.type === 'CallExpression' && isGetSettings(node.init.callee);
    (isGiven ? given : others).add(node.id.name);
  }
  for (const name of others) given.delete(name);
  return given;
}

/** The names of parameters, and those that are assigned to. */
function* namesOfOtherThings(script: Script): Generator<string> {
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const)
    for (const { node } of visitsOf(script, type)) for (const parameter of node.params) yield* namesIn(parameter);
  for (const { node } of visitsOf(script, 'AssignmentExpression')) yield* namesIn(node.left);
}
