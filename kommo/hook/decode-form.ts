import { BeyondLimits, type FormLimits } from './form-limits';
import { decodeText } from './percent-encoding';

/** A form's values, nested by the brackets of their keys. Its objects have no prototype. */
export interface FormTree {
  [key: string]: FormValue;
}

type FormValue = string | FormTree | FormValue[];

/**
 * What a back end such as PHP makes of a form-encoded body; what is not encoded rightly stays as it is. Throws
 * BeyondLimits where limits are given and the body does not keep to them.
 */
export function decodeForm(body: string, limits: FormLimits = { keys: Infinity, depth: Infinity }): FormTree {
  const form = new GrowingForm();
  let keys = 0;
  for (const pair of body.split('&')) {
    if (pair === '') continue;
    keys += 1;
    if (keys > limits.keys) throw new BeyondLimits(`It has more than ${limits.keys} keys.`);
    const end = pair.indexOf('=');
    const path = keyPath(end < 0 ? pair : pair.slice(0, end));
    if (path.length > limits.depth) throw new BeyondLimits(`A key of it is nested more than ${limits.depth} deep.`);
    form.put(path, end < 0 ? '' : decodeText(pair.slice(end + 1)));
  }
  return form.grown();
}

/** Hooks have the same keys again and again, and taking them apart is most of the work. */
const knownPaths = new Map<string, readonly string[]>();
const mostKnownPaths = 500;
const longestKnownKey = 200;

function keyPath(key: string): readonly string[] {
  const known = knownPaths.get(key);
  if (known) return known;
  const path = splitKey(key);
  if (knownPaths.size < mostKnownPaths && key.length <= longestKnownKey) knownPaths.set(key, path);
  return path;
}

/** The names in a key; its brackets may be percent-encoded, as PHP writes them. */
function splitKey(key: string): readonly string[] {
  const [name = '', ...brackets] = decodeText(key).split('[');
  return [name, ...brackets.map((bracket) => (bracket.endsWith(']') ? bracket.slice(0, -1) : bracket))];
}

/** While it grows it has no lists: a later key may have a name where the others had indexes. */
class GrowingForm {
  readonly #root = emptyTree();
  /** The index that empty brackets stand for, in the trees that have indexes. */
  readonly #next = new Map<FormTree, number>();

  put(path: readonly string[], value: string): void {
    let tree = this.#root;
    const last = path.length - 1;
    for (let level = 0; level < last; level += 1) {
      const name = this.#nameIn(tree, path[level], level);
      const inner = tree[name];
      tree = typeof inner === 'object' ? (inner as FormTree) : (tree[name] = emptyTree());
    }
    tree[this.#nameIn(tree, path[last], last)] = value;
  }

  grown(): FormTree {
    // Hooks seldom have indexes, and to look for lists would be a third of the work.
    return this.#next.size > 0 ? withLists(this.#root) : this.#root;
  }

  /** A key of no name is one; brackets of no name count on. */
  #nameIn(tree: FormTree, part: string | undefined, level: number): string {
    const name = part || (level > 0 ? String(this.#next.get(tree) ?? 0) : '');
    if (/^\d{1,15}$/.test(name)) this.#next.set(tree, Math.max(this.#next.get(tree) ?? 0, Number(name) + 1));
    return name;
  }
}

function withLists(tree: FormTree): FormTree {
  for (const name in tree) {
    const value = tree[name];
    if (typeof value === 'object') tree[name] = listOr(withLists(value as FormTree));
  }
  return tree;
}

/** Keys that count from 0 make a list, as in PHP's JSON. */
function listOr(tree: FormTree): FormTree | FormValue[] {
  const isList = '0' in tree && Object.keys(tree).every((name, index) => name === String(index));
  return isList ? Object.values(tree) : tree;
}

/** Without a prototype, so that a key such as __proto__ is one like any other. */
function emptyTree(): FormTree {
  return Object.create(null) as FormTree;
}
