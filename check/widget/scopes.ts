import type { AnyNode, AssignmentExpression } from 'acorn';
import { limits } from '../facts/limits';
import { type Visit, visitsIn } from './collect-visits';
import { type Script, visitsOf } from './script';
import { isClass, isFunction, nameOfProperty, withoutSequence } from './syntax';

/** A name of a function, or of the script itself. */
interface Declaration {
  isParameter: boolean;
  /** What the name is declared as, where that is a function or a class, and its first values. */
  values: AnyNode[];
}

type Declarations = ReadonlyMap<string, Declaration>;

const known = new WeakMap<AnyNode, Declarations>();

/** The functions around a place, the innermost first, and the script at last. */
export function scopesAround(visit: Visit): AnyNode[] {
  const scopes: AnyNode[] = [];
  let above = visit.scope;
  for (let step = 0; above && step < limits.scriptSteps; step += 1) {
    scopes.push(above.node);
    above = above.scope;
  }
  return scopes;
}

/** The names of a function or of the script, without those of the functions in it; looked through once. */
export function declarationsOf(scope: AnyNode): Declarations {
  const found = known.get(scope);
  if (found) return found;
  const declarations = new Map<string, Declaration>();
  const parameters = isFunction(scope) ? scope.params.flatMap(namesIn) : [];
  for (const name of parameters) declarations.set(name, { isParameter: true, values: [] });
  for (const { names, value } of declaredIn(scope)) {
    for (const name of names) {
      const declaration = declarations.get(name) ?? { isParameter: false, values: [] };
      declarations.set(name, declaration);
      if (value) declaration.values.push(value);
    }
  }
  known.set(scope, declarations);
  return declarations;
}

function* declaredIn(scope: AnyNode): Generator<{ names: string[]; value?: AnyNode | null | undefined }> {
  for (const node of nodesOfScope(scope)) {
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration')
      yield { names: namesIn(node.id), value: node };
    if (node.type === 'VariableDeclarator')
      yield { names: namesIn(node.id), value: node.id.type === 'Identifier' ? node.init : undefined };
    if (node.type === 'CatchClause') yield { names: namesIn(node.param) };
  }
}

/** Whether a name means something of the function that a place stands in, or of one around it, not of the page. */
export function isLocal(visit: Visit, name: string): boolean {
  let above = visit.scope;
  for (let step = 0; above && step < limits.scriptSteps; step += 1) {
    const declaration = isFunction(above.node) ? declarationsOf(above.node).get(name) : undefined;
    if (declaration) return !isOfPage(declaration.values, name);
    above = above.scope;
  }
  return false;
}

/** `var APP = window.APP` gives the page's own thing its own name. */
function isOfPage([value, ...others]: readonly AnyNode[], name: string): boolean {
  if (value?.type !== 'MemberExpression' || others.length > 0 || nameOfProperty(value) !== name) return false;
  return value.object.type === 'Identifier' && pageObjects.has(value.object.name);
}

const pageObjects = new Set(['window', 'self', 'globalThis']);

/** Which of some globals a node is, by itself or through the page: `eval`, `window.eval`, `(0, eval)`. */
export function nameOfGlobal(visit: Visit, node: AnyNode, names: ReadonlySet<string>): string | undefined {
  const value = withoutSequence(node);
  const first = value.type === 'MemberExpression' ? value.object : value;
  if (first.type !== 'Identifier') return undefined;
  const isMember = first !== value && pageObjects.has(first.name);
  const name = isMember ? nameOfProperty(value) : value === first ? first.name : undefined;
  return name !== undefined && names.has(name) && !isLocal(visit, first.name) ? name : undefined;
}

/** The nodes of a function or of the script that belong to no function inside it. */
export function* nodesOfScope(scope: AnyNode): Generator<AnyNode> {
  for (const { node } of visitsIn(scope, hasOwnNames)) yield node;
}

function hasOwnNames(node: AnyNode): boolean {
  return isFunction(node) || isClass(node);
}

/** The names that a pattern binds or assigns: `a`, `{ b: [c] = [], ...d }`. */
export function namesIn(pattern: AnyNode | null | undefined): string[] {
  return targetsIn(pattern).flatMap((target) => (target.type === 'Identifier' ? [target.name] : []));
}

/** What a pattern binds or assigns to: identifiers, and in assignments members such as `a.b` as well. */
export function targetsIn(pattern: AnyNode | null | undefined): AnyNode[] {
  const targets: AnyNode[] = [];
  const waiting: (AnyNode | null | undefined)[] = [pattern];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) continue;
    if (node.type === 'Identifier' || node.type === 'MemberExpression') targets.push(node);
    else for (const part of partsOf(node)) waiting.push(part);
  }
  return targets;
}

function partsOf(node: AnyNode): readonly (AnyNode | null)[] {
  if (node.type === 'ArrayPattern') return node.elements.toReversed();
  if (node.type === 'ObjectPattern') return node.properties.toReversed();
  if (node.type === 'Property') return [node.value];
  if (node.type === 'AssignmentPattern') return [node.left];
  return node.type === 'RestElement' ? [node.argument] : [];
}

type ValuesByScope = ReadonlyMap<AnyNode | undefined, readonly AnyNode[]>;

const assignments = new WeakMap<Script, ReadonlyMap<string, Visit<AssignmentExpression>[]>>();
const assignedValues = new WeakMap<Script, Map<string, ValuesByScope>>();

/** The values that a name is assigned anywhere in a script, by the function or script that declares it. */
export function valuesAssignedTo(script: Script, name: string): ValuesByScope {
  const byName = assignedValues.get(script) ?? new Map<string, ValuesByScope>();
  assignedValues.set(script, byName);
  const found = byName.get(name);
  if (found) return found;
  const byScope = new Map<AnyNode | undefined, AnyNode[]>();
  for (const visit of assignmentsIn(script).get(name) ?? []) {
    const scope = scopesAround(visit).find((around) => declarationsOf(around).has(name));
    addTo(byScope, scope, visit.node.right);
  }
  byName.set(name, byScope);
  return byScope;
}

function assignmentsIn(script: Script): ReadonlyMap<string, Visit<AssignmentExpression>[]> {
  const found = assignments.get(script);
  if (found) return found;
  const byName = new Map<string, Visit<AssignmentExpression>[]>();
  for (const visit of visitsOf(script, 'AssignmentExpression'))
    for (const name of namesIn(visit.node.left)) addTo(byName, name, visit);
  assignments.set(script, byName);
  return byName;
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
