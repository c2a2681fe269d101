import { decodeText } from './percent-encoding';

/** A form's values, nested by the brackets of their keys. */
export interface FormTree {
  [key: string]: FormValue;
}

type FormValue = string | FormTree | FormValue[];

/** The same while it grows, without lists. */
interface Branch {
  [key: string]: string | Branch;
}

/** What a back end such as PHP makes of a form-encoded body. */
export function decodeForm(body: string): FormTree {
  const tree = emptyTree();
  for (const pair of body.split('&').filter(Boolean)) {
    const [key = '', ...value] = pair.split('=');
    put(tree, keyPath(decodeText(key)), decodeText(value.join('=')));
  }
  return withLists(tree);
}

function put(tree: Branch, path: string[], value: string): void {
  let branch = tree;
  for (const key of path.slice(0, -1)) {
    const name = key || nextIndex(branch);
    const next = branch[name];
    branch = typeof next === 'object' ? next : (branch[name] = emptyTree());
  }
  const last = path.at(-1) ?? '';
  branch[last || (path.length > 1 ? nextIndex(branch) : '')] = value;
}

/** What empty brackets stand for. */
function nextIndex(branch: Branch): string {
  const indexes = Object.keys(branch).filter((key) => /^\d+$/.test(key));
  return String(Math.max(-1, ...indexes.map(Number)) + 1);
}

/** Keys that count from 0 make a list, as in PHP's JSON. */
function withLists(branch: Branch): FormTree {
  const tree = emptyTree() as FormTree;
  for (const [key, value] of Object.entries(branch)) {
    const nested = typeof value === 'string' ? value : withLists(value);
    tree[key] = isList(value) ? Object.values(nested) : nested;
  }
  return tree;
}

function isList(value: string | Branch): boolean {
  return typeof value === 'object' && Object.keys(value).every((key, index) => key === String(index));
}

function keyPath(key: string): string[] {
  const [name = '', ...brackets] = key.split('[');
  return [name, ...brackets.map((bracket) => bracket.replace(/\]$/, ''))];
}

// Without a prototype, so that a key such as __proto__ is one like any other.
function emptyTree(): Branch {
  return Object.create(null) as Branch;
}
