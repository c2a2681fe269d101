import { currentPlace } from './event-record';

const takingNodes = [
  [Node.prototype, 'appendChild'],
  [Node.prototype, 'insertBefore'],
  [Node.prototype, 'replaceChild'],
  [Element.prototype, 'append'],
  [Element.prototype, 'prepend'],
  [Element.prototype, 'before'],
  [Element.prototype, 'after'],
  [Element.prototype, 'replaceWith'],
  [Element.prototype, 'replaceChildren'],
] as const;

/** Which line of the archive has put an element, or what it stands in, into the page. */
export type DrawerOf = (element: Element) => string | undefined;

/** Remembers who puts elements into the page. */
export function watchInsertions(): DrawerOf {
  const places = new WeakMap<Node, string>();
  const mark = (nodes: Iterable<unknown>): void => {
    const place = currentPlace();
    if (!place) return;
    for (const node of nodes) if (node instanceof Node) for (const one of whole(node)) places.set(one, place);
  };
  for (const [prototype, name] of takingNodes) {
    const plain: unknown = Reflect.get(prototype, name);
    const marking = function insert(this: Node, ...values: unknown[]): unknown {
      mark(values);
      return Reflect.apply(plain as (...all: unknown[]) => unknown, this, values);
    };
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value: marking });
  }
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...markup,
    set(this: Element, html: unknown) {
      markup?.set?.call(this, html);
      mark(this.childNodes);
    },
  });
  return (element) => {
    // The form itself and what is around it are Kommo's.
    for (let node: Element | null = element; node && !node.matches('form'); node = node.parentElement) {
      const place = places.get(node);
      if (place) return place;
    }
    return undefined;
  };
}

function whole(node: Node): Node[] {
  return node instanceof DocumentFragment ? [...node.childNodes] : [node];
}
