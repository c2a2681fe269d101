import { decodeText } from './percent-encoding';

/** A form's values, nested by the brackets of their keys. */
export interface FormTree {
  [key: string]: string | FormTree;
}

/** What a back end such as PHP makes of a form-encoded body. */
export function decodeForm(body: string): FormTree {
  const tree = emptyTree();
  for (const pair of body.split('&').filter(Boolean)) {
    const [key = '', ...value] = pair.split('=');
    put(tree, keyPath(decodeText(key)), decodeText(value.join('=')));
  }
  return tree;
}

function put(tree: FormTree, path: string[], value: string): void {
  let branch = tree;
  for (const key of path.slice(0, -1)) {
    const next = branch[key];
    branch = typeof next === 'object' ? next : (branch[key] = emptyTree());
  }
  branch[path.at(-1) ?? ''] = value;
}

function keyPath(key: string): string[] {
  const [name = '', ...brackets] = key.split('[');
  return [name, ...brackets.map((bracket) => bracket.replace(/\]$/, ''))];
}

// Without a prototype, so that a key such as __proto__ is one like any other.
function emptyTree(): FormTree {
  return Object.create(null) as FormTree;
}
