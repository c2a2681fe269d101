import { type Options, Parser } from 'acorn';

/** The names that acorn notes for a scope, as far as it uses the list. */
class Names {
  #known: Set<string> | undefined;
  readonly #count: () => void;
  /** The first name: acorn compares the parameter of a `catch` with it. */
  0: string | undefined;

  constructor(count: () => void) {
    this.#count = count;
  }

  push(name: string): void {
    this.#count();
    this[0] ??= name;
    this.#known ??= new Set();
    this.#known.add(name);
  }

  indexOf(name: string): number {
    return this.#known?.has(name) ? 0 : -1;
  }
}

/** What acorn has for those who extend it, and does not tell TypeScript about. */
interface BaseParser {
  options: Options & { onToken?: () => void };
  scopeStack: Record<'var' | 'lexical' | 'functions', unknown>[];
  enterScope(flags: number): void;
}

const acorn = Parser.prototype as unknown as BaseParser;

/**
 * A parser whose time follows the number of declarations: acorn goes through a list of all names of a scope for each
 * one, and notes a `var` in every block around it, so these notes count as tokens. It is one class for all scripts,
 * because acorn is slower with the first scripts of each.
 */
export class ScopeParser extends Parser implements BaseParser {
  declare options: BaseParser['options'];
  declare scopeStack: BaseParser['scopeStack'];

  enterScope(flags: number): void {
    acorn.enterScope.call(this, flags);
    const scope = this.scopeStack.at(-1);
    const { onToken } = this.options;
    if (!scope || !onToken) return;
    scope.var = new Names(onToken);
    scope.lexical = new Names(onToken);
    scope.functions = new Names(onToken);
  }
}
