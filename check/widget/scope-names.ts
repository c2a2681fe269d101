import { Parser } from 'acorn';

/** The names that acorn notes for a scope, as far as it uses the list. */
class Names {
  readonly #known = new Set<string>();
  readonly #count: () => void;
  /** The first name: acorn compares the parameter of a `catch` with it. */
  0: string | undefined;

  constructor(count: () => void) {
    this.#count = count;
  }

  push(name: string): void {
    this.#count();
    this[0] ??= name;
    this.#known.add(name);
  }

  indexOf(name: string): number {
    return this.#known.has(name) ? 0 : -1;
  }
}

/** What acorn has for those who extend it, and does not tell TypeScript about. */
interface ScopeParser {
  scopeStack: Record<'var' | 'lexical' | 'functions', unknown>[];
  enterScope(flags: number): void;
}

const acorn = Parser.prototype as unknown as ScopeParser;

/**
 * A parser whose time follows the number of declarations: acorn goes through a list of all names of a scope for each
 * one, and notes a `var` in every block around it, so `count` is called for each of these notes.
 */
export function scopeParser(count: () => void): typeof Parser {
  return class extends Parser implements ScopeParser {
    declare scopeStack: ScopeParser['scopeStack'];

    enterScope(flags: number): void {
      acorn.enterScope.call(this, flags);
      const scope = this.scopeStack.at(-1);
      if (scope)
        Object.assign(scope, { var: new Names(count), lexical: new Names(count), functions: new Names(count) });
    }
  };
}
