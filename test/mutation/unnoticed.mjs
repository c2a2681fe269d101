// A plugin of Stryker, which reads no TypeScript: code that is left out, because nobody can notice how it is changed.

/**
 * Statements by their files, and why no test can tell them from others. They are known by their text: each has to be one that
 * stands nowhere else.
 * @type {Record<string, Record<string, string>>}
 */
export const unnoticed = {
  'kommo/hook/decode-form.ts': {
    'if (knownPaths.size < mostKnownPaths && key.length <= longestKnownKey) knownPaths.set(key, path);':
      'the same answer, in more memory or less',
    'return this.#next.size > 0 ? withLists(this.#root) : this.#root;':
      'a form without indexes has no lists, which takes longer to see',
  },
  'kommo/hook/percent-encoding.ts': {
    "const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;": 'without a +, the same text, later',
    "if (!spaced.includes('%')) return spaced;": 'without a %, the same text, later',
  },
};

const reasons = new Map(Object.values(unnoticed).flatMap((statements) => Object.entries(statements)));

/** @type {{ shouldIgnore(path: { isStatement(): boolean, isBlockStatement(): boolean, toString(): string }): string | undefined }} */
const ignorer = {
  shouldIgnore: (path) => (path.isStatement() && !path.isBlockStatement() ? reasons.get(path.toString()) : undefined),
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'unnoticed', value: ignorer }];
