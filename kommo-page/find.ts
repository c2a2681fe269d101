/** The element inside `root` that `selector` names; the model has drawn it itself, so it is an error if it is missing. */
export function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The model of the page has no ${selector} here.`);
  return found;
}
