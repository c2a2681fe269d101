import type { AnyNode, Identifier, VariableDeclaration } from 'acorn';
import { childrenOf } from './collect-visits';
import { namesIn, targetsIn } from './scopes';
import type { Script } from './script';
import { isFunction } from './syntax';

/** What is wrong with the names of a script, and which it gives to the page. */
export interface NameFaults {
  /** The first place where each name is read that the script does not declare; what `typeof` asks for is no reading. */
  readonly undeclared: ReadonlyMap<string, Identifier>;
  /** Names that are not declared and are assigned to, which makes them the page's; and those that `typeof` asks for. */
  readonly givenOrAsked: ReadonlySet<string>;
  /** The names of the script itself, outside of functions. */
  readonly ofScript: ReadonlySet<string>;
  /** Where a constant is given another value. */
  readonly reassigned: readonly Identifier[];
}

/** Whether each name of a scope is a constant. */
type Names = Map<string, boolean>;

const known = new WeakMap<Script, NameFaults>();

/**
 * Which declaration each name of a script means, by its scopes. Both passes go over the tree once and without recursion:
 * the first collects the names of every scope, the second keeps for each name the stack of scopes around it that have
 * it, so that code nested however deep takes no longer than other code, and nothing is kept of names that are sound.
 */
export function nameFaults(script: Script): NameFaults {
  const found = known.get(script) ?? examine(script.program);
  known.set(script, found);
  return found;
}

function examine(program: AnyNode | undefined): NameFaults {
  if (!program) return { undeclared: new Map(), givenOrAsked: new Set(), ofScript: new Set(), reassigned: [] };
  const declarations = collectDeclarations(program);
  const ofScript = new Set(declarations.scopes.get(program)?.keys());
  return { ...findFaults(program, declarations), ofScript };
}

interface Declarations {
  scopes: Map<AnyNode, Names>;
  /** Identifiers that declare, and so use nothing. */
  declaring: Set<AnyNode>;
}

/** A node with the scopes that `var` and `let` below it belong to. */
interface Placed {
  node: AnyNode;
  ofFunction: AnyNode;
  ofBlock: AnyNode;
}

function collectDeclarations(program: AnyNode): Declarations {
  const found: Declarations = { scopes: new Map(), declaring: new Set() };
  const waiting: Placed[] = [{ node: program, ofFunction: program, ofBlock: program }];
  for (let placed = waiting.pop(); placed; placed = waiting.pop()) {
    declare(found, placed);
    const { node } = placed;
    const ofFunction = isFunction(node) || node.type === 'StaticBlock' ? node : placed.ofFunction;
    const ofBlock = scopeTypes.has(node.type) ? node : placed.ofBlock;
    for (const child of childrenOf(node)) waiting.push({ node: child, ofFunction, ofBlock });
  }
  return found;
}

const scopeTypes: ReadonlySet<string> = new Set([
  'Program',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassDeclaration',
  'ClassExpression',
  'StaticBlock',
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
]);

function declare(found: Declarations, { node, ofFunction, ofBlock }: Placed): void {
  if (node.type === 'VariableDeclaration') declareVariables(found, node, node.kind === 'var' ? ofFunction : ofBlock);
  else if (node.type === 'CatchClause') add(found, node, node.param);
  else if (node.type === 'ClassDeclaration') add(found, ofBlock, node.id);
  else if (node.type === 'ClassExpression') add(found, node, node.id);
  else if (isFunction(node)) {
    for (const parameter of node.params) add(found, node, parameter);
    if (node.type === 'FunctionExpression') add(found, node, node.id);
    if (node.type !== 'FunctionDeclaration') return;
    // Outside of strict mode a function in a block is known in the whole function.
    add(found, ofBlock, node.id);
    add(found, ofFunction, node.id);
  }
}

function declareVariables(found: Declarations, { declarations, kind }: VariableDeclaration, scope: AnyNode): void {
  for (const { id } of declarations) addNames(found, scope, { pattern: id, isConstant: kind === 'const' });
}

type Pattern = AnyNode | null | undefined;

function add(found: Declarations, scope: AnyNode, pattern: Pattern): void {
  addNames(found, scope, { pattern, isConstant: false });
}

function addNames(
  found: Declarations,
  scope: AnyNode,
  { pattern, isConstant }: { pattern: Pattern; isConstant: boolean },
): void {
  const names = found.scopes.get(scope) ?? new Map<string, boolean>();
  found.scopes.set(scope, names);
  for (const name of namesIn(pattern)) names.set(name, isConstant);
  for (const target of targetsIn(pattern)) found.declaring.add(target);
}

type Step = { node: AnyNode } | { leaves: Names };

function findFaults(program: AnyNode, { scopes, declaring }: Declarations): Omit<NameFaults, 'ofScript'> {
  const uses = new NameUses();
  const waiting: Step[] = [{ node: program }];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if ('leaves' in step) {
      uses.leave(step.leaves);
      continue;
    }
    const { node } = step;
    if (node.type === 'Identifier' && !declaring.has(node)) uses.use(node);
    const names = scopes.get(node);
    if (names) {
      uses.enter(names);
      waiting.push({ leaves: names });
    }
    uses.look(node);
    for (const child of usedChildren(node).toReversed()) waiting.push({ node: child });
  }
  return uses;
}

/** What a walk over a tree learns of its names. */
class NameUses implements Omit<NameFaults, 'ofScript'> {
  readonly undeclared = new Map<string, Identifier>();
  readonly givenOrAsked = new Set<string>();
  readonly reassigned: Identifier[] = [];
  /** For each name, whether it is a constant in the scopes around that have it, the innermost last. */
  private readonly around = new Map<string, boolean[]>();
  private readonly written = new Set<AnyNode>();
  private readonly onlyWritten = new Set<AnyNode>();
  private readonly asked = new Set<AnyNode>();

  enter(names: Names): void {
    for (const [name, isConstant] of names) {
      const stack = this.around.get(name);
      if (stack) stack.push(isConstant);
      else this.around.set(name, [isConstant]);
    }
  }

  leave(names: Names): void {
    for (const name of names.keys()) this.around.get(name)?.pop();
  }

  /** Notes what a node does to the names right below it. */
  look(node: AnyNode): void {
    if (node.type === 'AssignmentExpression') this.write(node.left, node.operator === '=');
    else if (node.type === 'UpdateExpression') this.write(node.argument, false);
    else if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
      if (node.left.type !== 'VariableDeclaration') this.write(node.left, true);
    } else if (node.type === 'UnaryExpression' && node.operator === 'typeof') this.asked.add(node.argument);
  }

  private write(pattern: AnyNode, isOnly: boolean): void {
    for (const target of targetsIn(pattern)) {
      if (target.type !== 'Identifier') continue;
      this.written.add(target);
      if (isOnly) this.onlyWritten.add(target);
    }
  }

  use(node: Identifier): void {
    const isConstant = this.around.get(node.name)?.at(-1);
    const isWritten = this.written.has(node);
    if (isConstant === true && isWritten) this.reassigned.push(node);
    if (isConstant !== undefined) return;
    if (isWritten || this.asked.has(node)) this.givenOrAsked.add(node.name);
    const isRead = !this.asked.has(node) && !this.onlyWritten.has(node);
    if (isRead && !this.undeclared.has(node.name)) this.undeclared.set(node.name, node);
  }
}

/** The nodes below one, without names that mean no variable: of members, keys and labels. */
function usedChildren(node: AnyNode): AnyNode[] {
  const children = childrenOf(node);
  const unused = unusedChild(node);
  if (node.type === 'MetaProperty') return [];
  return unused ? children.filter((child) => child !== unused) : children;
}

function unusedChild(node: AnyNode): AnyNode | null | undefined {
  if (node.type === 'MemberExpression') return node.computed ? undefined : node.property;
  if (node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition')
    return node.computed ? undefined : node.key;
  if (node.type === 'LabeledStatement' || node.type === 'BreakStatement' || node.type === 'ContinueStatement')
    return node.label;
  return undefined;
}
