import { BeyondLimits, type FormLimits } from './form-limits';
import { decodeText } from './percent-encoding';

/** A form's values, nested by the brackets of their keys. Its objects have no prototype. */
export interface FormTree {
  [key: string]: FormValue;
}

type FormValue = string | FormTree | FormValue[];

/** The same while it grows, without lists. */
interface Branch {
  // Without a prototype, so that a key such as __proto__ is one like any other.
  entries: Record<string, string | Branch>;
  /** The index that empty brackets stand for. */
  next: number;
}

/**
 * What a back end such as PHP makes of a form-encoded body; what is not encoded rightly stays as it is. Throws
 * BeyondLimits where limits are given and the body does not keep to them.
 */
export function decodeForm(body: string, limits: FormLimits = { keys: Infinity, depth: Infinity }): FormTree {
  const root = emptyBranch();
  let keys = 0;
  for (const pair of body.split('&')) {
    if (pair === '') continue;
    keys += 1;
    if (keys > limits.keys) throw new BeyondLimits(`It has more than ${limits.keys} keys.`);
    const end = pair.indexOf('=');
    const path = keyPath(end < 0 ? pair : pair.slice(0, end));
    if (path.length > limits.depth) throw new BeyondLimits(`A key of it is nested more than ${limits.depth} deep.`);
    put(root, path, end < 0 ? '' : decodeText(pair.slice(end + 1)));
  }
  return asTree(root);
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

function put(root: Branch, path: readonly string[], value: string): void {
  let branch = root;
  const last = path.length - 1;
  for (let level = 0; level < last; level += 1) {
    const name = nameAt(branch, path, level);
    const next = branch.entries[name];
    branch = typeof next === 'object' ? next : enter(branch, name, emptyBranch());
  }
  enter(branch, nameAt(branch, path, last), value);
}

/** A key of no name is one; brackets of no name count on. */
function nameAt(branch: Branch, path: readonly string[], level: number): string {
  return path[level] || (level > 0 ? String(branch.next) : '');
}

function enter<Value extends string | Branch>(branch: Branch, name: string, value: Value): Value {
  branch.entries[name] = value;
  if (/^\d{1,15}$/.test(name)) branch.next = Math.max(branch.next, Number(name) + 1);
  return value;
}

/** A branch that has grown becomes the tree itself: to copy it would be a third of the work. */
function asTree({ entries }: Branch): FormTree {
  const tree = entries as Record<string, FormValue | Branch>;
  for (const name in entries) {
    const value = entries[name];
    if (typeof value === 'object') tree[name] = asValue(value);
  }
  return tree as FormTree;
}

/** Keys that count from 0 make a list, as in PHP's JSON. */
function asValue(branch: Branch): FormValue {
  const tree = asTree(branch);
  const isList = '0' in tree && Object.keys(tree).every((name, index) => name === String(index));
  return isList ? Object.values(tree) : tree;
}

function emptyBranch(): Branch {
  return { entries: Object.create(null) as Branch['entries'], next: 0 };
}
