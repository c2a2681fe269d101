import type { PlacesOf } from './places';

/** Which line of the archive wrote a control's value last; undefined where no line of it did. */
export type WriterOf = (control: Element) => string | undefined;

const watchedProperties = [
  [HTMLInputElement, 'value'],
  [HTMLInputElement, 'checked'],
  [HTMLTextAreaElement, 'value'],
  [HTMLSelectElement, 'value'],
] as const;
const watchedAttributes = new Set(['value', 'checked']);

/** Remembers who writes into controls: by their properties, as jQuery's `val` and `prop` do, or by their attributes. */
export function watchWrites(placesOf: PlacesOf): WriterOf {
  const writers = new WeakMap<Element, string>();
  const remember = (control: Element): void => {
    const [place] = placesOf(new Error('write').stack);
    if (place) writers.set(control, place);
  };
  for (const [control, name] of watchedProperties) watchProperty(control.prototype, name, remember);
  watchAttributes(remember);
  return (control) => writers.get(control);
}

function watchProperty(prototype: Element, name: string, written: (control: Element) => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    ...descriptor,
    set(this: Element, value: unknown) {
      written(this);
      descriptor?.set?.call(this, value);
    },
  });
}

function watchAttributes(written: (control: Element) => void): void {
  for (const method of ['setAttribute', 'removeAttribute'] as const) {
    // Called with the element that it is used on.
    const plain: unknown = Reflect.get(Element.prototype, method);
    Object.defineProperty(Element.prototype, method, {
      configurable: true,
      writable: true,
      value(this: Element, name: string, ...rest: string[]): unknown {
        if (watchedAttributes.has(name)) written(this);
        return Reflect.apply(plain as (...values: string[]) => unknown, this, [name, ...rest]);
      },
    });
  }
}
