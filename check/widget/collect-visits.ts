import type { AnyNode } from 'acorn';
import { limits } from '../facts/limits';
import { isClass, isFunction } from './syntax';

/** The name of a kind of node, such as `Identifier`. */
export type NodeType = AnyNode['type'];
/** The nodes of one kind. */
export type NodeOf<Type extends NodeType> = Extract<AnyNode, { type: Type }>;

/** A node, the chain of nodes that it stands in, and its place in the list of all nodes. */
export interface Visit<Node extends AnyNode = AnyNode> {
  node: Node;
  parent: Visit | undefined;
  /** The function or the script that it stands in. */
  scope: Visit | undefined;
  /** Its place in the list. */
  index: number;
  /** Where the list goes on after this node and all that stands in it, which come one after the other. */
  end: number;
}

/** The nodes of a script. */
export interface Visits {
  /** All of them, in the order of the text, each before those that stand in it. */
  all: readonly Visit[];
  /** Those that rules ask for, by type. */
  byType: ReadonlyMap<NodeType, readonly Visit[]>;
}

const keptTypes = new Set<NodeType>([
  'ArrowFunctionExpression',
  'BinaryExpression',
  'AssignmentExpression',
  'CallExpression',
  'CatchClause',
  'ClassDeclaration',
  'ClassExpression',
  'DebuggerStatement',
  'ForInStatement',
  'ForOfStatement',
  'FunctionDeclaration',
  'FunctionExpression',
  'Identifier',
  'ImportExpression',
  'Literal',
  'MemberExpression',
  'MethodDefinition',
  'NewExpression',
  'Property',
  'PropertyDefinition',
  'ReturnStatement',
  'TemplateElement',
  'TemplateLiteral',
  'UnaryExpression',
  'UpdateExpression',
  'VariableDeclarator',
]);

/** Where the list of its script has each function, class and script. */
const placed = new WeakMap<AnyNode, { all: readonly Visit[]; visit: Visit }>();

/**
 * The one pass over a syntax tree, without recursion: whoever else goes through a script, or a part of it, goes along its
 * list, which takes a fraction of the time.
 */
export function collectVisits(program: AnyNode): Visits {
  const all: Visit[] = [];
  const byType = new Map<NodeType, Visit[]>();
  const waiting: Visit[] = [{ node: program, parent: undefined, scope: undefined, index: 0, end: 0 }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { node } = visit;
    if (isPlaced(node)) placed.set(node, { all, visit });
    visit.index = all.length;
    all.push(visit);
    if (keptTypes.has(node.type)) addTo(byType, node.type, visit);
    addChildren(waiting, visit);
  }
  setEnds(all);
  return { all, byType };
}

function isPlaced(node: AnyNode): boolean {
  return hasScope(node) || isClass(node);
}

function addTo(lists: Map<NodeType, Visit[]>, type: NodeType, visit: Visit): void {
  const list = lists.get(type);
  if (list) list.push(visit);
  else lists.set(type, [visit]);
}

/** The nodes right below one wait, the last in the text first, to be taken from the end of the list. */
function addChildren(waiting: Visit[], parent: Visit): void {
  const values: unknown[] = Object.values(parent.node);
  const scope = hasScope(parent.node) ? parent : parent.scope;
  const addChild = (value: unknown): void => {
    if (isNode(value)) waiting.push({ node: value, parent, scope, index: 0, end: 0 });
  };
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index];
    if (!Array.isArray(value)) addChild(value);
    else for (let item = value.length - 1; item >= 0; item -= 1) addChild(value[item]);
  }
}

function hasScope(node: AnyNode): boolean {
  return isFunction(node) || node.type === 'Program';
}

/** From the last node to the first, so that each has its end before the one it stands in is asked for it. */
function setEnds(all: readonly Visit[]): void {
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const visit = all[index];
    if (!visit) continue;
    visit.end ||= index + 1;
    if (visit.parent) visit.parent.end ||= visit.end;
  }
}

/**
 * The nodes that stand in a function, a class or a script, in the order of the text. Into those that `isClosed` says it
 * does not look; they themselves are among the nodes.
 */
export function* visitsIn(node: AnyNode, isClosed: (node: AnyNode) => boolean): Generator<Visit> {
  const place = placed.get(node);
  if (!place) return;
  const { all, visit: outer } = place;
  for (let next = outer.index + 1; next < outer.end;) {
    const visit = all[next];
    if (!visit) return;
    yield visit;
    next = isClosed(visit.node) ? visit.end : next + 1;
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes a visit stands in, the nearest first; chains that nobody writes by hand are not followed to their end. */
export function* ancestorsOf(visit: Visit): Generator<Visit> {
  let above = visit.parent;
  for (let step = 0; above && step < limits.scriptSteps; step += 1) {
    yield above;
    above = above.parent;
  }
}

/**
 * Asks of a node what only the nodes above it decide: the nearest of which `judge` knows something, else no. It goes up
 * from each node once, however many stand in it.
 */
export function askedAbove(judge: (above: Visit) => boolean | undefined): (visit: Visit) => boolean {
  const known = new Map<Visit, boolean>();
  return (visit) => {
    const passed: Visit[] = [];
    let answer: boolean | undefined;
    for (let above = visit.parent; above && answer === undefined; above = above.parent) {
      answer = known.get(above) ?? judge(above);
      passed.push(above);
    }
    for (const below of passed) known.set(below, answer ?? false);
    return answer ?? false;
  };
}
