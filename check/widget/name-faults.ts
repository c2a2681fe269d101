import type { AnyNode, Identifier, MethodDefinition, Property, PropertyDefinition, VariableDeclaration } from 'acorn';
import type { Visit } from './collect-visits';
import { namesIn, targetsIn } from './scopes';
import type { Script } from './script';
import { isFunction } from './syntax';

/** What is wrong with the names of a script, and which it gives to the page. */
export interface NameFaults {
  /** The first place where each name is read that the script does not declare; what `typeof` asks for is no reading. */
  readonly undeclared: ReadonlyMap<string, Identifier>;
  /** Names that are not declared and are assigned to, which makes them the page's; and those that `typeof` asks for. */
  readonly givenOrAsked: ReadonlySet<string>;
  /** The first place where each name is given a value that the script does not declare. */
  readonly assigned: ReadonlyMap<string, Identifier>;
  /** The names of the script itself, outside of functions. */
  readonly ofScript: ReadonlySet<string>;
  /** Where a constant is given another value. */
  readonly reassigned: readonly Identifier[];
}

/** Whether each name of a scope is a constant. */
type Names = Map<string, boolean>;

const known = new WeakMap<Script, NameFaults>();

/**
 * Which declaration each name of a script means, by its scopes. Both passes go along its nodes once:
 * the first collects the names of every scope, the second keeps for each name the stack of scopes around it that have
 * it, so that code nested however deep takes no longer than other code, and nothing is kept of names that are sound.
 */
export function nameFaults(script: Script): NameFaults {
  const found = known.get(script) ?? examine(script);
  known.set(script, found);
  return found;
}

function examine({ visits: { all } }: Script): NameFaults {
  const [script] = all;
  if (!script)
    return { undeclared: new Map(), assigned: new Map(), givenOrAsked: new Set(), ofScript: new Set(), reassigned: [] };
  const declarations = collectDeclarations(all, script);
  const ofScript = new Set(declarations.scopes.get(script.node)?.keys());
  return { ...findFaults(all, declarations), ofScript };
}

interface Declarations {
  scopes: Map<AnyNode, Names>;
  /** Identifiers that declare, and so use nothing. */
  declaring: Set<AnyNode>;
}

/** A node with the scopes that `var` and `let` belong to there. */
interface Placed {
  node: AnyNode;
  ofFunction: AnyNode;
  ofBlock: AnyNode;
}

function collectDeclarations(all: readonly Visit[], script: Visit): Declarations {
  const found: Declarations = { scopes: new Map(), declaring: new Set() };
  const functions = new Nested(script);
  const blocks = new Nested(script);
  for (const visit of all) {
    const { node } = visit;
    declare(found, { node, ofFunction: functions.around(visit), ofBlock: blocks.around(visit) });
    if (isFunction(node) || node.type === 'StaticBlock') functions.enter(visit);
    if (scopeTypes.has(node.type)) blocks.enter(visit);
  }
  return found;
}

/** The nodes of some kind that stand around the one which a walk has come to. */
class Nested {
  #innermost: Visit;
  readonly #others: Visit[] = [];

  constructor(outermost: Visit) {
    this.#innermost = outermost;
  }

  enter(visit: Visit): void {
    this.#others.push(this.#innermost);
    this.#innermost = visit;
  }

  around({ index }: Visit): AnyNode {
    while (this.#innermost.end <= index) {
      const outer = this.#others.pop();
      if (!outer) break;
      this.#innermost = outer;
    }
    return this.#innermost.node;
  }
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

function findFaults(all: readonly Visit[], { scopes, declaring }: Declarations): Omit<NameFaults, 'ofScript'> {
  const uses = new NameUses();
  const open: { names: Names; end: number }[] = [];
  for (const { node, parent, index, end } of all) {
    for (let last = open.at(-1); last && last.end <= index; last = open.at(-1)) {
      uses.leave(last.names);
      open.pop();
    }
    if (node.type === 'Identifier' && !declaring.has(node) && isVariable(node, parent?.node)) uses.use(node);
    const names = scopes.get(node);
    if (names) {
      uses.enter(names);
      open.push({ names, end });
    }
    uses.look(node);
  }
  return uses;
}

/** What a walk over a tree learns of its names. */
class NameUses implements Omit<NameFaults, 'ofScript'> {
  readonly undeclared = new Map<string, Identifier>();
  readonly assigned = new Map<string, Identifier>();
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
    if (isWritten) addFirst(this.assigned, node);
    if (isWritten || this.asked.has(node)) this.givenOrAsked.add(node.name);
    const isRead = !this.asked.has(node) && !this.onlyWritten.has(node);
    if (isRead) addFirst(this.undeclared, node);
  }
}

function addFirst(places: Map<string, Identifier>, node: Identifier): void {
  if (!places.has(node.name)) places.set(node.name, node);
}

/** Whether a name means a variable: those of members, keys and labels do not. */
function isVariable(name: Identifier, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.computed || parent.property !== name;
  if (isKeyed(parent)) return parent.computed || parent.key !== name;
  return parent === undefined || !withLabels.has(parent.type);
}

function isKeyed(node: AnyNode | undefined): node is Property | MethodDefinition | PropertyDefinition {
  return node?.type === 'Property' || node?.type === 'MethodDefinition' || node?.type === 'PropertyDefinition';
}

/** The names right below these are labels, or `new.target`. */
const withLabels: ReadonlySet<string> = new Set([
  'BreakStatement',
  'ContinueStatement',
  'LabeledStatement',
  'MetaProperty',
]);
