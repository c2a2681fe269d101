/** The middle of an element where a click would hit it; undefined where it is hidden or something lies over it. */
export function pointOf(element: HTMLElement): { x: number; y: number } | undefined {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const point = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  const isHit = hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
  return isHit && width > 0 && height > 0 ? point : undefined;
}

/** Puts the cursor into an element, with all that stands in it marked, so that typing replaces it; false where it cannot. */
export function markAll(element: HTMLElement): boolean {
  element.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  else getSelection()?.selectAllChildren(element);
  return document.activeElement === element;
}

/** Gives an input a value that people pick and do not type. */
export function pick(input: HTMLInputElement, value: string): void {
  // As the browser's own window does it: around whatever stands in the way of the property.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  announce(input);
}

export function choose(select: HTMLSelectElement, index: number): void {
  select.selectedIndex = index;
  announce(select);
}

/** Gives an input for files one of the kind that it takes, as far as its end tells it. */
export function giveFile(input: HTMLInputElement): void {
  const transfer = new DataTransfer();
  const [, end = 'txt'] = /\.(\w+)/.exec(input.accept) ?? /image\/(\w+)/.exec(input.accept) ?? [];
  transfer.items.add(new File(['trial'], `trial.${end}`, { type: input.accept.split(',')[0] ?? '' }));
  input.files = transfer.files;
  announce(input);
}

function announce(element: HTMLElement): void {
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}
