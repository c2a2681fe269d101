/** Attributes by their names, and listeners by the names of their events. */
export type Attributes = Record<string, string | ((event: never) => void)>;

/** A new element with attributes, listeners and children; a string child becomes text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') created.setAttribute(name, value);
    else listen(created, [name], value);
  }
  created.append(...children);
  return created;
}

/** A new box of the widget's own looks: the names of its classes, without `dp-message__`. */
export function part(names: string, ...children: (Node | string)[]): HTMLElement {
  return element('div', { class: names.replace(/\S+/g, 'dp-message__$&') }, ...children);
}

/** Listens to some kinds of events of an element. */
export function listen<Type extends string>(
  target: Element,
  types: Type[],
  hear: (event: Type extends keyof HTMLElementEventMap ? HTMLElementEventMap[Type] : never) => void,
): void {
  for (const type of types) target.addEventListener(type, hear as EventListener);
}

/** A button of one look that sends no form. */
export function button(look: string, text: string, attributes: Attributes): HTMLButtonElement {
  return element('button', { type: 'button', class: look, ...attributes }, text);
}
