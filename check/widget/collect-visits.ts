import type { AnyNode } from 'acorn';
import { limits } from '../facts/limits';

/** The name of a kind of node, such as `Identifier`. */
export type NodeType = AnyNode['type'];
/** The nodes of one kind. */
export type NodeOf<Type extends NodeType> = Extract<AnyNode, { type: Type }>;

/** A node and the chain of nodes that it stands in. */
export interface Visit<Node extends AnyNode = AnyNode> {
  node: Node;
  parent: Visit | undefined;
}

const keptTypes = new Set<NodeType>([
  'ArrowFunctionExpression',
  'BinaryExpression',
  'AssignmentExpression',
  'CallExpression',
  'ClassDeclaration',
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

/** One pass over a syntax tree, without recursion, keeping the nodes that rules ask for. */
export function collectVisits(program: AnyNode): Map<NodeType, Visit[]> {
  const visits = new Map<NodeType, Visit[]>();
  const waiting: Visit[] = [{ node: program, parent: undefined }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    keep(visits, visit);
    for (const child of childrenOf(visit.node).toReversed()) waiting.push({ node: child, parent: visit });
  }
  return visits;
}

function keep(visits: Map<NodeType, Visit[]>, visit: Visit): void {
  const { type } = visit.node;
  if (!keptTypes.has(type)) return;
  const list = visits.get(type);
  if (list) list.push(visit);
  else visits.set(type, [visit]);
}

/** The nodes right below a node, in the order of the text. */
export function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flat().filter(isNode);
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
