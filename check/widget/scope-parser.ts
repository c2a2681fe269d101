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
  scopeStack: Record<'var' | 'lexical' | 'functions', unknown>[];
  enterScope(flags: number): void;
  next(ignoreEscape?: boolean): void;
}

const acorn = Parser.prototype as unknown as BaseParser;

const options: Options = {
  ecmaVersion: 'latest',
  sourceType: 'script',
  allowReturnOutsideFunction: true,
  allowHashBang: true,
};

/**
 * A parser whose time follows the number of declarations: acorn goes through a list of all names of a scope for each
 * one, and notes a `var` in every block around it, so these notes count as tokens. It is one class for all scripts,
 * because acorn is slower with the first scripts of each.
 */
export class ScopeParser extends Parser implements BaseParser {
  declare scopeStack: BaseParser['scopeStack'];
  readonly #count: () => void;

  /** @param count is called for each token; acorn's `onToken` would make an object of each first */
  constructor(text: string, count: () => void) {
    super(options, text);
    this.#count = count;
    this.#countNames();
  }

  next(ignoreEscape?: boolean): void {
    this.#count();
    acorn.next.call(this, ignoreEscape);
  }

  enterScope(flags: number): void {
    acorn.enterScope.call(this, flags);
    // acorn enters the first scope before it has been told how to count.
    if (#count in this) this.#countNames();
  }

  #countNames(): void {
    const scope = this.scopeStack.at(-1);
    if (!scope) return;
    scope.var = new Names(this.#count);
    scope.lexical = new Names(this.#count);
    scope.functions = new Names(this.#count);
  }
}
